import { sql } from 'kysely'
import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { castBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import { votingLawOf } from '../../../domain/meeting/counting/voting-articles.ts'
import type { Body } from '../../../domain/meeting/meeting-facts.ts'
import { refuseBallot } from '../../../domain/meeting/refuse-entry.ts'
import { type MeetingWork, tellOfChange } from '../meeting-store.ts'

type Became = 'cast' | 'unknown' | 'gone' | 'notTheirs' | 'closed' | 'excluded' | 'absent' | 'twice'

/**
 * The database takes the vote in, in one step that nobody passes by. The trail says that somebody voted and never what:
 * nothing of the choice is noted here.
 */
export const serveCastBallot = serve(castBallot, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.ballotId })
  const ballot = await work.db
    .selectFrom('governance.ballot as ballot')
    .innerJoin('governance.meeting as meeting', 'meeting.id', 'ballot.meeting_id')
    .select(['ballot.meeting_id', 'meeting.body'])
    .where('ballot.id', '=', params.ballotId)
    .executeTakeFirst()
  if (!ballot) return refuse('ballot-not-found')
  const { rows } = await sql<{ became: Became }>`
    select governance.cast_ballot(${params.ballotId}, ${body.voterId}, ${body.choice}, ${work.now}) as became
  `.execute(work.db)
  const became = rows[0]?.became ?? 'unknown'
  if (became !== 'cast')
    return refuse('vote-not-accepted', { detail: sentenceFor(became, body.voterId, ballot.body, work.now) })
  await tellOfChange(work, ballot.meeting_id)
  return {}
})

/** The sentence and the article are the rule's own. */
function sentenceFor(became: Exclude<Became, 'cast'>, voter: string, body: Body, now: Date): string {
  if (became === 'unknown') return withArticle('議決権を持つ者の名簿にありません', votingLawOf[body].roll)
  if (became === 'notTheirs')
    return 'この人に代わって投票することはできません。本人か、委任状を受けた代理人が投票してください。'
  if (became === 'gone')
    return withArticle('会議の日には社員・役員・評議員でないため、議決に加われません', votingLawOf[body].roll)
  const hours = became === 'closed' ? { closesAt: new Date(now.getTime() - 1) } : {}
  const vote = { voter, choice: 'abstain', castAt: now } as const
  const refusal = refuseBallot(vote, became === 'twice' ? [vote] : [], {
    body,
    hours,
    isPresent: became !== 'absent',
    isExcluded: became === 'excluded',
  })
  return refusal ? withArticle(refusal.says, refusal.article) : ''
}

const withArticle = (says: string, article: string | null): string => (article ? `${says}(${article})` : says)
