import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listCases } from '../../contract/endpoints/case-endpoints.ts'
import { caseAddress, newCaseAddress } from '../addresses.ts'
import { basisWords, typeText } from '../case-words.ts'
import { OutcomeCounts } from '../outcome-counts.tsx'

export default function CasesPage() {
  const cases = useEndpoint(listCases, {})
  const mayAdd = useHasRole('secretariat', 'operator')
  return (
    <Page
      title="どの法人が、認定基準を満たすか"
      lead="保存されている事例を、医療法第70条の3第1項の認定基準（C01〜C21）と手続（G1〜G5）に照らした結果です。"
      actions={mayAdd && <LinkButton href={newCaseAddress}>事例を登録する</LinkButton>}
    >
      <Answer reading={cases}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="閲覧できる事例はありません。">
              所属する法人の事例が登録されると、ここに並びます。登録は法人事務局と運営者が行います。
            </EmptyState>
          ) : (
            <Table
              caption="認定の事例"
              captionHidden
              wide
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  header: '事例',
                  rowHeader: true,
                  className: 'lg:min-w-[16rem]',
                  cell: (row) => <a href={caseAddress(row.id)}>{row.title}</a>,
                },
                {
                  key: 'basis',
                  header: 'よりどころ',
                  cell: (row) => <Badge tone={basisWords[row.basis].tone}>{basisWords[row.basis].word}</Badge>,
                },
                { key: 'prefecture', header: '都道府県', cell: (row) => row.prefecture ?? '記載なし' },
                {
                  key: 'summary',
                  header: '判定',
                  cell: (row) => (row.latest ? <OutcomeCounts summary={row.latest.summary} /> : 'まだ判定していません'),
                },
                {
                  key: 'type',
                  header: '型',
                  cell: (row) => (row.latest?.type ? `${row.latest.type}型` : typeText(null)),
                },
                {
                  key: 'on',
                  header: '判定の日',
                  className: 'lg:whitespace-nowrap',
                  cell: (row) => (row.latest ? <DateText date={row.latest.on} /> : '–'),
                },
              ]}
            />
          )
        }
      </Answer>
    </Page>
  )
}
