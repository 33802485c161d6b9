import { Badge } from '../../../../../design/text/badge.tsx'
import { resolutionKindNames, subjects } from '../../../domain/meeting/resolution-kind.ts'
import { paperAddress } from '../addresses.ts'
import { hasItsDayCome, type AgendaItem as Item, type Meeting, openBallotOf } from '../meeting-view.ts'
import { AddPaper } from './add-paper.tsx'
import { BallotResult } from './ballot-result.tsx'
import { ExcludedPeople } from './excluded-people.tsx'
import { StartBallot } from './start-ballot.tsx'

export function AgendaItem({ meeting, item }: { meeting: Meeting; item: Item }) {
  const papers = meeting.papers.filter(({ itemId }) => itemId === item.id)
  const closed = item.ballots.filter(({ closedAt }) => closedAt !== null)
  return (
    <li className="border-b border-solid-gray-300 pb-6 last:border-0">
      <h3 className="text-std-18B-160 text-solid-gray-900">
        {item.position}．{item.title}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130 leading-160 text-solid-gray-700">
        {item.subject ? (
          <>
            <Badge>{resolutionKindNames[subjects[item.subject].kind]}</Badge>
            <span>
              {item.subjectLabel}（{item.article}）
            </span>
          </>
        ) : (
          <Badge>報告</Badge>
        )}
        {item.matter.kind === 'dealing' && <span>相手方：{item.matter.body}</span>}
      </p>
      {item.explanation && <p className="mt-2 max-w-[44rem] whitespace-pre-line">{item.explanation}</p>}
      {papers.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-5">
          {papers.map((paper) => (
            <li key={paper.id}>
              <a href={paperAddress(meeting.id, paper.id)} className="inline-block py-1.5">
                {paper.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {closed.length === 0 && <ExcludedPeople item={item} />}
      {closed.map((ballot) => (
        <BallotResult key={ballot.id} meeting={meeting} ballot={ballot} />
      ))}
      {meeting.isOffice && (
        <div className="mt-3 space-y-2" data-screen-only>
          {mayStart(meeting, item) && <StartBallot meeting={meeting} item={item} />}
          <AddPaper meetingId={meeting.id} item={item} />
        </div>
      )}
    </li>
  )
}

/** One ballot at a time, on what is to be decided and was not. */
const mayStart = (meeting: Meeting, item: Item): boolean =>
  item.subject !== null &&
  meeting.state === 'called' &&
  (meeting.form === 'written' || hasItsDayCome(meeting)) &&
  !openBallotOf(meeting) &&
  !item.ballots.some(({ result }) => result?.outcome === 'carried' || result?.outcome === 'rejected')
