import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { withdrawAttendance } from '../../../contract/endpoints/ballot-endpoints.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { hasItsDayCome, type Meeting, type Voter } from '../meeting-view.ts'
import { attendanceWords } from '../words.ts'
import { RecordAttendance } from './record-attendance.tsx'

/** Whether as many are here as the law and the articles ask, and who. */
export function AttendanceSection({ meeting }: { meeting: Meeting }) {
  return (
    <Section title="出席と定足数">
      {hasItsDayCome(meeting) ? <Quorum quorum={meeting.quorum} /> : <p>定足数は、会議の日の出席から判定します。</p>}
      {meeting.isOffice && <RecordAttendance meeting={meeting} />}
      {isOnlyCalled(meeting) ? <Called voters={meeting.voters} /> : <Roll meeting={meeting} />}
    </Section>
  )
}

/** Before the day nobody is here: who is called is then all there is to read. */
const isOnlyCalled = (meeting: Meeting): boolean =>
  !hasItsDayCome(meeting) && !meeting.isOffice && meeting.voters.every(({ attendance }) => !attendance)

const namedOf = ({ name, part }: Voter): string => (part === 'auditor' ? `${name}（監事）` : name)

const Called = ({ voters }: { voters: readonly Voter[] }) => (
  <p className="mt-2">
    招集された人（{voters.length}）：{voters.map(namedOf).join('、')}
  </p>
)

function Roll({ meeting }: { meeting: Meeting }) {
  return (
    <div className="mt-4">
      <Table
        caption="名簿"
        captionHidden
        rows={meeting.voters}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: '氏名・名称',
            rowHeader: true,
            cell: namedOf,
          },
          ...(meeting.body === 'generalMeeting'
            ? [{ key: 'votes', header: '議決権', numeric: true, cell: ({ votes }: Voter) => votesText(votes) }]
            : []),
          { key: 'attendance', header: '出席', cell: (voter) => <Presence voter={voter} /> },
          ...(meeting.isOffice
            ? [
                {
                  key: 'act',
                  header: '取り下げ',
                  cell: (voter: Voter) => <Withdraw meetingId={meeting.id} voter={voter} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

function Quorum({ quorum: { reached, says, article } }: { quorum: Meeting['quorum'] }) {
  const state = reached === null ? '判定できません' : reached ? '足りています' : '足りません'
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Badge tone={reached === null ? 'yellow' : reached ? 'green' : 'red'}>定足数：{state}</Badge>
      <span>
        {says}
        {article && `（${article}）`}
      </span>
    </p>
  )
}

const votesText = (votes: number | null): string => (votes === null ? '不明' : `${votes}個`)

function Presence({ voter: { attendance, isGone } }: { voter: Voter }) {
  if (isGone) return '会議の日より前に退いたため、数に入れません'
  if (!attendance) return '―'
  const holder = attendance.holder ? `（${attendance.holder}）` : ''
  return `${attendanceWords[attendance.how]}${holder}${attendance.online ? '（映像と音声）' : ''}`
}

function Withdraw({ meetingId, voter }: { meetingId: string; voter: Voter }) {
  const { send, busy } = useChange(showMeeting)
  const [message, setMessage] = useState<string>()
  if (!voter.attendance) return null
  const withdraw = async () => {
    const call = { params: { meetingId }, body: { voterId: voter.id } }
    setMessage(refusalOf(await send(withdrawAttendance, call)))
  }
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={withdraw} aria-label={`${voter.name}の出席の記録を取り下げる`}>
        取り下げる
      </Button>
      {message && <Notice kind="error" title={message} announce />}
    </>
  )
}
