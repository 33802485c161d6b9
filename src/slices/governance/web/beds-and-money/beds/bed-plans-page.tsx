import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { searchText } from '../../../../../platform/browser/search-text.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { listBedTransfers } from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { bedPlanAddress, newBedPlanAddress } from '../addresses.ts'

const beds = (count: number | null): string => (count === null ? '不明' : `${count}床`)

/** Which transfers are under way, and what each needs next. */
export default function BedPlansPage({ search }: PageProps) {
  const shown = useEndpoint(listBedTransfers, { query: { allianceId: search.allianceId } })
  return (
    <Page
      title="病床の融通は、いまどこまで進んでいるか"
      lead="参加法人等の間で病床を移す計画です。合計が増えない範囲で、基準病床数の特例を使えます。"
      actions={shown.data?.mayWrite && <LinkButton href={newBedPlanAddress}>計画を作る</LinkButton>}
    >
      <Answer reading={shown}>
        {({ plans }) =>
          plans.length === 0 ? (
            <EmptyState title="病床の融通の計画はまだありません。" />
          ) : (
            <Table
              caption="病床の融通の計画"
              captionHidden
              rows={plans}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  header: '計画',
                  rowHeader: true,
                  cell: ({ id, title }) => (
                    <a
                      className="text-blue-1000 underline underline-offset-4"
                      href={bedPlanAddress(id) + searchText({ allianceId: search.allianceId })}
                    >
                      {title}
                    </a>
                  ),
                },
                {
                  key: 'beds',
                  header: '病床数の合計',
                  cell: ({ beds: sum }) => `${beds(sum.before)}から${beds(sum.after)}`,
                },
                {
                  key: 'summary',
                  header: '要件（6つ）',
                  cell: ({ summary }) =>
                    summary
                      ? `満たす${summary.met}・満たさない${summary.broken}・不明${summary.unknown}`
                      : '特例のない日',
                },
                { key: 'next', header: '次の手順', cell: ({ nextStep }) => nextStep ?? 'すべて済み' },
              ]}
            />
          )
        }
      </Answer>
    </Page>
  )
}
