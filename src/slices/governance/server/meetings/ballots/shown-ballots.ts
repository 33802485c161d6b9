import { subjects } from '../../../domain/meeting/resolution-kind.ts'
import {
  ballotsOf,
  itemsOf,
  type MeetingWork,
  type StoredBallot,
  type StoredMeeting,
  type StoredVoter,
} from '../meeting-store.ts'
import { interestsInItem } from './interests-in-item.ts'

/** The items of a meeting with their ballots, as far as the viewer may see them by now. */
export async function shownItems(work: MeetingWork, meeting: StoredMeeting, voters: readonly StoredVoter[]) {
  const meetingId = meeting.id
  const items = await itemsOf(work, meetingId)
  const ballots = await ballotsOf(work, meetingId)
  const votes = await votesOf(work, meetingId)
  const ofItem = Map.groupBy(ballots, ({ item_id }) => item_id)
  return items.map((item) => ({
    id: item.id,
    position: item.position,
    title: item.title,
    explanation: item.explanation,
    subject: item.subject,
    subjectLabel: item.subject && subjects[item.subject].label,
    article: item.subject && subjects[item.subject].article,
    matter: item.matter,
    interests: interestsInItem(meeting.body, item, voters),
    ballots: (ofItem.get(item.id) ?? []).map((ballot) => shown(ballot, votes)),
  }))
}

type Votes = Awaited<ReturnType<typeof votesOf>>

const shown = (ballot: StoredBallot, { turnout, choices, slips }: Votes) => ({
  id: ballot.id,
  kind: ballot.kind,
  openedAt: ballot.opened_at.toISOString(),
  closedAt: ballot.closed_at?.toISOString() ?? null,
  voted: (turnout.get(ballot.id) ?? []).map(({ voter_id }) => voter_id),
  choices: (choices.get(ballot.id) ?? []).map(({ voter_id, choice }) => ({ voterId: voter_id, choice })),
  slips: slips.get(ballot.id) ?? [],
  interests: ballot.interests,
  result: ballot.result,
})

async function votesOf(work: MeetingWork, meetingId: string) {
  const of = <Row extends { readonly ballot_id: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ ballot_id }) => ballot_id)
  const { db } = work
  return {
    turnout: of(
      await db
        .selectFrom('governance.ballot_turnout')
        .select(['ballot_id', 'voter_id'])
        .where('meeting_id', '=', meetingId)
        .orderBy('voter_id')
        .execute(),
    ),
    choices: of(
      await db
        .selectFrom('governance.named_ballot')
        .select(['ballot_id', 'voter_id', 'choice'])
        .where('meeting_id', '=', meetingId)
        .orderBy('voter_id')
        .execute(),
    ),
    slips: of(
      await db
        .selectFrom('governance.secret_box')
        .select(['ballot_id', 'votes', 'choice', 'slips'])
        .where('meeting_id', '=', meetingId)
        .orderBy('votes')
        .orderBy('choice')
        .execute(),
    ),
  }
}
