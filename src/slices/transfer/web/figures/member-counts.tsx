import { StackedBars } from '../../../../design/chart/stacked-bars.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showMemberCounts } from '../../contract/figures/figure-endpoints.ts'
import { outcomeNames, outcomes } from '../../domain/figures/case-history.ts'
import { periodDefinition } from '../../domain/figures/figure-definitions.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { type PeriodFilter, periodName, periodQuery } from './figures-period.ts'
import { reasonsOf } from './receiver-answers.tsx'

type Member = OutputOf<typeof showMemberCounts>['members'][number]
type Counts = NonNullable<Member['counts']>

const notDisclosed = '開示なし'

/** What an alliance's office sees of transfers: sums, and who discloses none. */
export function MemberCounts({ filter: { from, through } }: { filter: PeriodFilter }) {
  const reading = useEndpoint(showMemberCounts, { query: periodQuery({ from, through }) })
  return (
    <Answer reading={reading}>
      {({ members, period }) =>
        members.length === 0 ? (
          <EmptyState title="参加法人がありません。" />
        ) : (
          <Section title="参加法人ごとの件数" note={`${periodName(period)}。${periodDefinition}`}>
            <div className="space-y-6">
              <StackedBars
                title="依頼の数と、いまの結果"
                unit="件"
                series={outcomes.map((each) => outcomeNames[each])}
                rows={members.map(({ name, counts }) => ({
                  label: name,
                  values: outcomes.map((each) => counts?.outcomes[each] ?? 0),
                  ...(counts ? {} : { words: notDisclosed }),
                }))}
              />
              <CountTable members={members} />
            </div>
          </Section>
        )
      }
    </Answer>
  )
}

function CountTable({ members }: { members: readonly Member[] }) {
  const count = (pick: (counts: Counts) => React.ReactNode) =>
    function cell({ counts }: Member) {
      return counts ? pick(counts) : '–'
    }
  return (
    <Table<Member>
      caption="法人が「転院依頼」の集計を事務局に開示していなければ「開示なし」です。件数は10分ごとに数え直します。"
      rows={members}
      rowKey={({ organisationId }) => organisationId}
      columns={[
        { key: 'name', header: '法人', rowHeader: true, cell: ({ name }) => name, className: 'min-w-40' },
        {
          key: 'disclosed',
          header: '開示',
          cell: ({ counts }) => (counts ? 'あり' : notDisclosed),
          className: 'md:whitespace-nowrap',
        },
        ...outcomes.map((each) => ({
          key: each,
          header: outcomeNames[each],
          numeric: true,
          cell: count((counts) => counts.outcomes[each] ?? 0),
        })),
        {
          key: 'kinds',
          header: '種類（件）',
          className: 'min-w-32',
          cell: count(
            ({ kinds }) => kinds.map(({ kind, cases }) => `${transferKindNames[kind]} ${cases}`).join('、') || '–',
          ),
        },
        { key: 'asked', header: '照会', numeric: true, cell: count(({ asked }) => asked) },
        { key: 'accepted', header: '受入可', numeric: true, cell: count(({ accepted }) => accepted) },
        {
          key: 'declined',
          header: '不可の理由（件）',
          cell: count(({ declinedBecause }) => reasonsOf(declinedBecause)),
        },
        {
          key: 'countedAt',
          header: '数えた時刻',
          cell: count(({ countedAt }) => (countedAt ? <InstantText instant={countedAt} /> : '–')),
        },
      ]}
    />
  )
}
