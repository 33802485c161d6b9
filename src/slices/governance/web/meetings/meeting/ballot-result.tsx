import { Badge } from '../../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import type { Choice } from '../../../domain/meeting/meeting-facts.ts'
import type { Ballot, Meeting } from '../meeting-view.ts'
import { ballotKindWords, choiceWords, outcomeWords } from '../words.ts'

/** What came out, by which article and from which numbers; who chose what only where the ballot was named. */
export function BallotResult({ meeting, ballot }: { meeting: Meeting; ballot: Ballot }) {
  const { result } = ballot
  if (!result) return null
  const { word, tone } = outcomeWords[result.outcome]
  const [, ...reasons] = result.because
  return (
    <div className="mt-3 rounded-8 border border-solid-gray-420 p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>{word}</Badge>
        <span>{ballotKindWords[ballot.kind]}</span>
        <span className="tabular-nums">{countText(ballot)}</span>
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {(reasons.length > 0 ? reasons : result.because).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="mt-1 text-dns-14N-130 leading-160 text-solid-gray-700">根拠：{result.articles.join('、')}</p>
      <Remarks ballot={ballot} />
      {ballot.choices.length > 0 && (
        <Disclosure summary="だれがどう投票したか">
          <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
            {ballot.choices.map(({ voterId, choice }) => (
              <li key={voterId}>
                {meeting.voters.find(({ id }) => id === voterId)?.name}：{choiceWords[choice]}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

function countText(ballot: Ballot): string {
  if (ballot.kind === 'secret' && ballot.voted.length === 1) return '（票は数えていません）'
  const counts: Record<Choice, number> = { for: 0, against: 0, abstain: 0 }
  for (const { choice } of ballot.choices) counts[choice] += 1
  for (const { choice, slips } of ballot.slips) counts[choice] += slips
  return `賛成 ${counts.for}　反対 ${counts.against}　棄権 ${counts.abstain}`
}

function Remarks({ ballot }: { ballot: Ballot }) {
  const { missing, warnings, flags } = ballot.result ?? { missing: [], warnings: [], flags: [] }
  const away = ballot.interests.filter(({ interested }) => interested)
  const lines = [
    ...away.map(({ because, article }) => `議決に加わらなかった：${because}（${article}）`),
    ...missing.map(({ label, supplier }) => `分かっていないこと：${label}（確認先：${supplier}）`),
    ...warnings,
    ...flags.map(({ says, article }) => `${says}${article ? `（${article}）` : ''}`),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="mt-2 list-disc space-y-1 pl-5 text-dns-14N-130 leading-160">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
