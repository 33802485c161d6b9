import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { closeBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import { listMeetings, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { type AgendaItem, type Ballot, type Meeting, votersIn } from '../meeting-view.ts'
import { ballotKindWords } from '../words.ts'
import { OfficeVotes } from './office-votes.tsx'
import { OwnVote } from './own-vote.tsx'

/** The ballot that is open, above everything else: one's own vote first, then how far it has come. */
export function OpenBallot({ meeting, item, ballot }: { meeting: Meeting; item: AgendaItem; ballot: Ballot }) {
  const taking = votersIn(meeting, ballot)
  return (
    <section
      aria-labelledby="open-ballot"
      className="space-y-5 rounded-12 border-2 border-blue-900 p-4 md:p-6"
      data-screen-only
    >
      <div>
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="blue">投票中</Badge>
          <Badge>{ballotKindWords[ballot.kind]}</Badge>
        </p>
        <h2 id="open-ballot" className="mt-2 text-std-22B-150 text-solid-gray-900">
          議題{item.position}　{item.title}
        </h2>
        {item.explanation && <p className="mt-1 max-w-[44rem] text-std-18N-160">{item.explanation}</p>}
      </div>
      <OwnVotes meeting={meeting} ballot={ballot} />
      <Progress voted={ballot.voted.length} all={taking.length} />
      {meeting.isOffice && (
        <>
          {ballot.kind !== 'secret' && <OfficeVotes meeting={meeting} ballot={ballot} />}
          <Closing meeting={meeting} ballot={ballot} all={taking.length} />
        </>
      )}
    </section>
  )
}

function OwnVotes({ meeting, ballot }: { meeting: Meeting; ballot: Ballot }) {
  const voter = new Map(meeting.voters.map((each) => [each.id, each]))
  const mine = meeting.mine.filter(({ voterId }) => ballot.kind === 'written' || voter.get(voterId)?.part === 'voter')
  if (mine.length === 0) return null
  return (
    <div className="space-y-5">
      {mine.map((own) => (
        <OwnVote
          key={own.voterId}
          own={own}
          ballot={ballot}
          isAuditor={voter.get(own.voterId)?.part === 'auditor'}
          isOnly={mine.length === 1}
        />
      ))}
    </div>
  )
}

function Progress({ voted, all }: { voted: number; all: number }) {
  return (
    <div className="max-w-[32rem]">
      <p id="ballot-progress" role="status" className="tabular-nums">
        {all}人のうち{voted}人が投票しました。
      </p>
      <meter
        aria-labelledby="ballot-progress"
        min={0}
        max={Math.max(all, 1)}
        value={voted}
        className="mt-1 h-4 w-full"
      />
    </div>
  )
}

function Closing({ meeting, ballot, all }: { meeting: Meeting; ballot: Ballot; all: number }) {
  const { send } = useChange(showMeeting, listMeetings)
  const open = all - ballot.voted.length
  return (
    <AskOnce
      label="投票を締め切る"
      kind="primary"
      title="投票を締め切りますか"
      action="締め切って結果を判定する"
      onAgreed={async () => refusalOf(await send(closeBallot, { params: { ballotId: ballot.id } }))}
    >
      <p>
        {open > 0
          ? `まだ投票していない人が${open}人います。${meeting.form === 'written' ? '全員の同意がなければ可決になりません。' : '出席していて投票しない人は、賛成に数えません。'}`
          : '全員が投票しました。'}
        締め切ったあとの投票は受け付けません。
      </p>
      {ballot.kind === 'secret' && ballot.voted.length === 1 && (
        <p>いま締め切ると、投票した1人の票が分かってしまうため、数えずに不成立とします。</p>
      )}
    </AskOnce>
  )
}
