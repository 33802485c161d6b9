import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import { searchText } from '../../../../platform/browser/search-text.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showRegulatedMatters } from '../../contract/endpoints/desk-endpoints.ts'

type Matters = OutputOf<typeof showRegulatedMatters>
const yen = (amount: number | null): string => (amount === null ? '不明' : `${amount.toLocaleString('ja-JP')}円`)

/** For the governor's side: what the Act regulates of beds and money, with the way to the records it rests on. */
export function RegulatedSection({ allianceId }: { allianceId: string }) {
  const reading = useEndpoint(showRegulatedMatters, { params: { id: allianceId } })
  const of = searchText({ allianceId })
  return (
    <Section
      title="病床の融通と資金"
      note="法人の記録を、今日の法令に照らした結果です。記録は法人の事務局が書き、都道府県は読むだけです。"
    >
      <div className="space-y-4">
        <Answer reading={reading}>{(matters) => <Matters matters={matters} of={of} />}</Answer>
        <p className="flex flex-wrap gap-x-6">
          <a href={`/governance/money${of}`} className="py-1">
            資金と財産の記録を見る
          </a>
          <a href={`/governance/regional-fund${of}`} className="py-1">
            確保基金の帳簿を見る
          </a>
        </p>
      </div>
    </Section>
  )
}

function Matters({ matters: { bedTransfers, money, balances }, of }: { matters: Matters; of: string }) {
  const newest = balances.at(-1)
  return (
    <>
      {bedTransfers.length === 0 ? (
        <EmptyState title="病床の融通の計画はありません。" />
      ) : (
        <Table
          caption="病床の融通の計画"
          rows={bedTransfers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: '計画',
              rowHeader: true,
              cell: ({ id, title }) => <a href={`/governance/bed-transfers/${id}${of}`}>{title}</a>,
            },
            {
              key: 'answer',
              header: '要件（法30条の4第12項）',
              cell: ({ requirements }) => <Requirements requirements={requirements} />,
            },
          ]}
        />
      )}
      {money ? (
        <DefinitionList
          items={[
            { term: '今の事業年度の貸付けの残高', value: yen(money.lentYen) },
            { term: '債務保証の残高', value: yen(money.guaranteedYen) },
            { term: '出資の額', value: yen(money.investedYen) },
          ]}
        />
      ) : (
        <Notice kind="warning" title="事業年度が法人の記録にないため、資金の残高を計算できません。" />
      )}
      {newest && (
        <p className="text-std-16N-170">
          医療連携推進目的取得財産残額は、
          <DateText date={newest.yearUntil} />
          に終わった事業年度の末日で <strong>{yen(newest.balanceYen)}</strong> です（{newest.article}）。
          {newest.warnings.join('')}
        </p>
      )}
    </>
  )
}

function Requirements({ requirements }: Pick<Matters['bedTransfers'][number], 'requirements'>) {
  if (requirements === null) return '特例のない日の計画です'
  const open = requirements.filter(({ outcome }) => outcome !== 'met')
  if (open.length === 0) return 'すべて満たす'
  return (
    <ul>
      {open.map(({ id, title, outcome }) => (
        <li key={id} className="flex flex-wrap gap-x-2">
          <OutcomeMark outcome={outcome} />
          {id} {title}
        </li>
      ))}
    </ul>
  )
}
