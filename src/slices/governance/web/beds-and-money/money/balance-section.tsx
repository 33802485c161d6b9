import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { showMoney } from '../../../contract/endpoints/money-endpoints.ts'
import { gainKinds, gainWords } from '../../../domain/money/purpose-property/purpose-property-facts.ts'
import { yenText } from '../yen.ts'

type Balance = OutputOf<typeof showMoney>['balances'][number]

/** The balance that would be given away on a revocation, year by year, and how each figure came about. */
export function BalanceSection({ balances }: { balances: readonly Balance[] }) {
  return (
    <Section
      title="医療連携推進目的取得財産残額"
      note="認定が取り消されたとき、この額の財産を一月以内に贈与します（法70条の22）。財産目録に毎年書く額です。会計を取り込んだ年度は、その数字から計算します。"
    >
      {balances.length === 0 ? (
        <EmptyState title="年度の数字がまだ記録されていません。" />
      ) : (
        <Table
          caption="年度ごとの残額"
          captionHidden
          rows={balances}
          rowKey={({ year }) => year.from}
          columns={[
            {
              key: 'year',
              header: '年度末',
              rowHeader: true,
              cell: ({ year, article }) => (
                <>
                  {japaneseDay(year.until)}
                  <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{article}</span>
                </>
              ),
            },
            { key: 'gained', header: '増えた額', numeric: true, cell: ({ gainedYen }) => yenText(gainedYen) },
            { key: 'deducted', header: '差し引く額', numeric: true, cell: ({ deductedYen }) => yenText(deductedYen) },
            {
              key: 'balance',
              header: '残額',
              numeric: true,
              cell: ({ balanceYen }) => <strong>{yenText(balanceYen)}</strong>,
            },
            { key: 'how', header: '内訳・不足', cell: (balance) => <Derivation balance={balance} /> },
          ]}
        />
      )}
    </Section>
  )
}

function Derivation({ balance: { year, figures, missing, warnings, reason } }: { balance: Balance }) {
  const stated = gainKinds.filter((kind) => figures.gainsYen?.[kind])
  return (
    <Disclosure
      summary={
        <>
          <span className="sr-only">{japaneseDay(year.until)}の</span>内訳を見る
        </>
      }
      open={missing.length > 0}
    >
      <ul className="space-y-1">
        {stated.map((kind) => (
          <li key={kind}>
            {gainWords[kind].label} {yenText(figures.gainsYen?.[kind] ?? null)}
            {gainWords[kind].half && '（半額を算入）'}
          </li>
        ))}
        {figures.consumedYen !== undefined && <li>費消・譲渡した目的事業財産 −{yenText(figures.consumedYen)}</li>}
        {missing.map(({ field, label, supplier }) => (
          <li key={field}>
            不足：{label}（確認先：{supplier}）
          </li>
        ))}
        {warnings.map((warning) => (
          <li key={warning}>注意：{warning}</li>
        ))}
        <li>出所：{reason || '事務局の記録'}</li>
      </ul>
    </Disclosure>
  )
}
