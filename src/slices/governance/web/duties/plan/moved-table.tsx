import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { tryDutyPlan } from '../../../contract/duties/duty-endpoints.ts'

type Moved = OutputOf<typeof tryDutyPlan>['moved'][number]

const whatWords: Readonly<Record<Moved['what'], string>> = {
  dueOn: '期限',
  plannedOn: '予定',
  earliestOn: '行える最初の日',
}

export const MovedTable = ({ moved }: { moved: readonly Moved[] }) => (
  <Table
    caption="動く日"
    rows={moved}
    rowKey={({ id, what }) => `${id} ${what}`}
    columns={[
      {
        key: 'title',
        header: '義務',
        rowHeader: true,
        cell: ({ title, article }) => (
          <>
            {title}
            <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{article}</span>
          </>
        ),
      },
      { key: 'what', header: '動くもの', cell: ({ what }) => whatWords[what] },
      { key: 'from', header: '今', cell: ({ from }) => <Day day={from} /> },
      { key: 'to', header: '動いた後', cell: ({ to }) => <Day day={to} /> },
    ]}
  />
)

const Day = ({ day }: { day: string | null }) => (day ? <DateText date={day} weekday /> : <>なし</>)
