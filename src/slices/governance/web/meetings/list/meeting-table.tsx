import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { Count } from '../../../../../design/text/count.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { listMeetings } from '../../../contract/endpoints/meeting-endpoints.ts'
import { meetingAddress } from '../addresses.ts'
import { bodyWords } from '../words.ts'

type Summary = OutputOf<typeof listMeetings>['items'][number]

export function MeetingTable({ caption, meetings }: { caption: string; meetings: readonly Summary[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: '会議',
          rowHeader: true,
          cell: (meeting) => (
            <a href={meetingAddress(meeting.id)} className="inline-block py-1">
              {meeting.title}
            </a>
          ),
        },
        { key: 'body', header: '機関', cell: ({ body }) => bodyWords[body] },
        { key: 'heldAt', header: '日時', cell: ({ heldAt }) => <InstantText instant={heldAt} /> },
        { key: 'place', header: '場所', cell: ({ place }) => place || '（映像と音声）' },
        { key: 'items', header: '議題', numeric: true, cell: ({ items }) => <Count value={items} unit="件" /> },
        { key: 'state', header: '状況', cell: (meeting) => <State meeting={meeting} /> },
      ]}
    />
  )
}

function State({ meeting }: { meeting: Summary }) {
  if (meeting.isVoting) return <Badge tone="blue">投票中</Badge>
  if (meeting.state === 'planned') return <Badge tone="yellow">招集の前</Badge>
  if (meeting.hasMinutes) return <Badge tone="green">議事録あり</Badge>
  return <Badge>招集済み</Badge>
}
