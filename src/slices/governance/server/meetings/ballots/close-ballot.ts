import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { closeBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import type { Result } from '../../../contract/meetings/meeting-shapes.ts'
import { decideResolution } from '../../../domain/meeting/decide-resolution.ts'
import type { SecretSlip } from '../../../domain/meeting/meeting-facts.ts'
import { type Subject, subjects } from '../../../domain/meeting/resolution-kind.ts'
import { decideWrittenResolution } from '../../../domain/meeting/written-resolution.ts'
import { type ResolutionDecided, resolutionDecided } from '../../../published/governance-events.ts'
import { readAllianceFacts } from '../../living/alliance-facts.ts'
import { acting, isOfficeOf } from '../acting.ts'
import {
  attendanceOf,
  findMeeting,
  itemsOf,
  type MeetingWork,
  type StoredBallot,
  type StoredItem,
  type StoredMeeting,
  type StoredVoter,
  tellOfChange,
  votersOf,
} from '../meeting-store.ts'
import { missingFromRoll } from '../planning/roll-of-meeting.ts'
import { attendanceFacts, noticeOf, voterFacts } from '../resolution-facts.ts'

export const serveCloseBallot = serve(closeBallot, async (work: MeetingWork, { params }) => {
  const found = await work.db
    .selectFrom('governance.ballot')
    .select(['meeting_id', 'owner_id'])
    .where('id', '=', params.ballotId)
    .executeTakeFirst()
  if (!found || !isOfficeOf(work, found.owner_id)) return refuse('ballot-not-found')
  work.note({ subject: found.meeting_id })
  // Waits for votes under way: each holds the ballot until it is in.
  const ballot = await work.db
    .selectFrom('governance.ballot')
    .selectAll()
    .where('id', '=', params.ballotId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (ballot.closed_at) return refuse('closed-already')
  const meeting = await findMeeting(work, ballot.meeting_id)
  const item = (await itemsOf(work, ballot.meeting_id)).find(({ id }) => id === ballot.item_id)
  if (!meeting || !item?.subject) return refuse('ballot-not-found')
  const subject = subjects[item.subject]
  await close(work, ballot.id)
  const result = (await isLoneSecretVote(work, ballot))
    ? loneVote(subject)
    : await decide(work, meeting, subject, { ...ballot, closed_at: work.now })
  await work.db
    .updateTable('governance.ballot')
    .set({ result: JSON.stringify(result) })
    .where('id', '=', ballot.id)
    .execute()
  await work.publish(decided(meeting, item, ballot, subject, result))
  await tellOfChange(work, meeting.id)
  return result
})

/** First shut, then counted: the box of a secret ballot opens to nobody before. */
const close = (work: MeetingWork, id: string) =>
  work.db
    .updateTable('governance.ballot')
    .set({ closed_at: work.now, closed_by: acting(work).accountId, result: JSON.stringify(notCountedYet) })
    .where('id', '=', id)
    .execute()

const notCountedYet: Result = { outcome: 'unknown', because: [], articles: [], missing: [], warnings: [], flags: [] }

/** The turnout names who voted: counting the one slip would tell what. The database opens such a box to nobody either. */
async function isLoneSecretVote(work: MeetingWork, { id, kind }: StoredBallot): Promise<boolean> {
  if (kind !== 'secret') return false
  const voted = await work.db
    .selectFrom('governance.ballot_turnout')
    .select('voter_id')
    .where('ballot_id', '=', id)
    .limit(2)
    .execute()
  return voted.length === 1
}

const loneVote = ({ article }: Subject): Result => ({
  ...notCountedYet,
  outcome: 'invalid',
  because: [
    '無記名投票で、投票した者が1人だけです。数えるとその人の票が分かるため、数えずに不成立とします。あらためて投票を始めてください',
  ],
  articles: [article],
})

async function decide(
  work: MeetingWork,
  meeting: StoredMeeting,
  subject: Subject,
  ballot: StoredBallot,
): Promise<Result> {
  const roll = await votersOf(work, meeting.id)
  const voters = roll.filter(({ id }) => !ballot.gone.includes(id))
  const warnings = await warningsOfRoll(work, meeting, roll, ballot)
  const cast = await work.db
    .selectFrom('governance.named_ballot')
    .select(['voter_id', 'choice', 'cast_at'])
    .where('ballot_id', '=', ballot.id)
    .execute()
  if (ballot.kind === 'written') {
    const answers = new Map(cast.map(({ voter_id, choice }) => [voter_id, choice === 'for']))
    const { article, ...answer } = decideWrittenResolution({
      body: meeting.body,
      articles: ballot.articles,
      voters: voterFacts(voters, ballot).map((voter) => ({ ...voter, agrees: answers.get(voter.id) })),
      auditors: voters
        .filter(({ part }) => part === 'auditor')
        .map(({ id }) => ({ id, objects: answers.has(id) ? !answers.get(id) : undefined })),
    })
    const said = { ...answer, warnings: [...answer.warnings, ...warnings] }
    return plain({ ...said, articles: article ? [article] : [], flags: [] })
  }
  const decided = decideResolution({
    heldOn: meeting.held_on,
    subject,
    onNotice: true,
    notice: noticeOf(meeting),
    articles: ballot.articles,
    voters: voterFacts(voters, ballot),
    attendance: attendanceFacts(await attendanceOf(work, meeting.id)).filter(({ voter }) =>
      voters.some(({ id, part }) => id === voter && part === 'voter'),
    ),
    hours: { opensAt: ballot.opened_at, closesAt: work.now },
    ballots:
      ballot.kind === 'secret'
        ? { kind: 'secret', slips: await slipsOf(work, ballot.id) }
        : {
            kind: 'named',
            cast: cast.map(({ voter_id, choice, cast_at }) => ({ voter: voter_id, choice, castAt: cast_at })),
          },
  })
  return plain({ ...decided, warnings: [...decided.warnings, ...warnings] })
}

/** Where the roll is no longer that of the meeting's day: who was left out of the count, and whom nobody called. */
async function warningsOfRoll(
  work: MeetingWork,
  meeting: StoredMeeting,
  roll: readonly StoredVoter[],
  { gone }: StoredBallot,
): Promise<readonly string[]> {
  const facts = await readAllianceFacts(workFor<never>(work), meeting.owner_id, meeting.held_on)
  const left = roll.filter(({ id }) => gone.includes(id)).map(({ name }) => name)
  const uncalled = facts ? missingFromRoll(meeting, roll, facts) : []
  const law = { generalMeeting: '（一般法39条）', board: '（一般法94条）', council: '' }[meeting.body]
  return [
    ...(left.length > 0 ? [`招集の後、会議の日より前に退いたため、数に入れていません：${left.join('、')}`] : []),
    ...(uncalled.length > 0
      ? [`招集の後に加わり、招集通知を発していません：${uncalled.join('、')}。決議に影響するかを確かめてください${law}`]
      : []),
  ]
}

const plain = ({ outcome, because, articles, missing, warnings, flags }: ReadOnlyResult): Result => ({
  outcome,
  because: [...because],
  articles: [...articles],
  missing: [...missing],
  warnings: [...warnings],
  flags: [...flags],
})

type ReadOnlyResult = {
  readonly [Key in keyof Result]: Result[Key] extends (infer Each)[] ? readonly Each[] : Result[Key]
}

async function slipsOf(work: MeetingWork, ballotId: string): Promise<readonly SecretSlip[]> {
  const box = await work.db
    .selectFrom('governance.secret_box')
    .select(['votes', 'choice', 'slips'])
    .where('ballot_id', '=', ballotId)
    .execute()
  return box.flatMap(({ votes, choice, slips }) => Array.from({ length: slips }, () => ({ choice, votes })))
}

const decided = (
  meeting: StoredMeeting,
  item: StoredItem,
  ballot: StoredBallot,
  subject: Subject,
  result: Result,
): ResolutionDecided => ({
  name: resolutionDecided,
  version: 1,
  organisationId: meeting.owner_id,
  payload: {
    allianceId: meeting.owner_id,
    meetingId: meeting.id,
    itemId: item.id,
    ballotId: ballot.id,
    body: meeting.body,
    subject: item.subject ?? 'otherOfGeneralMeeting',
    title: item.title,
    article: subject.article,
    heldOn: meeting.held_on,
    outcome: result.outcome,
  },
})
