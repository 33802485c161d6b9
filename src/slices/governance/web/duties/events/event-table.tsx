import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { reviseDutyEvent, showDuties } from '../../../contract/duties/duty-endpoints.ts'
import type { DutyYear } from '../duty-groups.ts'
import { EventForm } from './event-form.tsx'
import { eventNames } from './event-words.ts'

type Event = DutyYear['events'][number]

export function EventTable({ year }: { year: DutyYear }) {
  const rows = year.events.toSorted((one, other) => (one.event.on < other.event.on ? 1 : -1))
  return (
    <Table
      caption="義務が生じた出来事"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'on', header: '日', cell: ({ event }) => <DateText date={event.on} weekday /> },
        {
          key: 'kind',
          header: '出来事',
          rowHeader: true,
          cell: ({ event }) => (
            <>
              {eventNames[event.kind]}
              {'because' in event && <span className="block font-400">{event.because}</span>}
            </>
          ),
        },
        {
          key: 'heard',
          header: '記録',
          cell: ({ heard }) => (heard ? <Badge tone="blue">自動</Badge> : <Badge>事務局</Badge>),
        },
        { key: 'acts', header: '操作', cell: (row) => (year.mayWrite ? <EventActs row={row} /> : '—') },
      ]}
    />
  )
}

function EventActs({ row }: { row: Event }) {
  const { send } = useChange(showDuties)
  const name = eventNames[row.event.kind]
  return (
    <div data-screen-only className="space-y-2">
      <Disclosure
        summary={
          <>
            <span className="sr-only">{name}の</span>内容を改める
          </>
        }
      >
        <EventForm row={row} />
      </Disclosure>
      <AskOnce
        kind="quiet"
        label="誤りとして取り消す"
        name={`${name}の記録を誤りとして取り消す`}
        title={`「${name}」の記録を取り消しますか`}
        action="取り消す"
        onAgreed={async () =>
          refusalOf(
            await send(reviseDutyEvent, { params: { eventId: row.id }, body: { seen: row.event, event: null } }),
          )
        }
      >
        <p>この出来事から生じた義務も一覧から外れます。記録した内容は履歴に残ります。</p>
      </AskOnce>
    </div>
  )
}
