import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { listPartners, removePartnerMeeting } from '../../contract/figures/partner-endpoints.ts'
import { meetingMeansNames } from '../../domain/partners/partner.ts'
import type { ShownPartners } from './fee-standing.tsx'
import { useFirstRows } from './first-rows.tsx'
import { RecordMeeting } from './record-meeting.tsx'

type Meeting = ShownPartners['meetings'][number]

export function MeetingLog({ partners, meetings, on }: Pick<ShownPartners, 'partners' | 'meetings' | 'on'>) {
  const { send } = useChange(listPartners)
  const { shown, more } = useFirstRows(meetings)
  return (
    <Section title="面会の記録" note="だれが、いつ、対面かオンラインかで会ったかを残します。">
      {partners.length > 0 && <RecordMeeting partners={partners} on={on} />}
      {meetings.length === 0 ? (
        <EmptyState title="面会の記録は、まだありません。" />
      ) : (
        <Table<Meeting>
          caption={`面会の記録 ${meetings.length}件。新しいものから並びます。`}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            { key: 'on', header: '年月日', cell: ({ heldOn }) => <DateText date={heldOn} /> },
            { key: 'means', header: '方法', cell: ({ means }) => meetingMeansNames[means] },
            { key: 'with', header: '相手', rowHeader: true, cell: ({ partnerNames }) => partnerNames.join('、') },
            { key: 'attendees', header: '出席者', cell: ({ attendees }) => attendees },
            { key: 'subject', header: '内容', cell: ({ subject }) => subject },
            {
              key: 'remove',
              header: '操作',
              className: 'print:hidden',
              cell: ({ id, heldOn, partnerNames }) => (
                <AskOnce
                  kind="quiet"
                  label="取り消す"
                  name={`${heldOn}の${partnerNames.join('、')}との面会を取り消す`}
                  title="この面会の記録を取り消しますか"
                  action="取り消す"
                  onAgreed={async () =>
                    refusalOf(await send(removePartnerMeeting, { params: { partnerMeetingId: id } }))
                  }
                >
                  <p>誤って記録したときだけ取り消してください。回数に数えられなくなります。</p>
                </AskOnce>
              ),
            },
          ]}
        />
      )}
      {more}
    </Section>
  )
}
