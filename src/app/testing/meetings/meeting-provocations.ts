import type { Aim } from '../aim.ts'
import { demo } from '../planted/private-rows.ts'
import type { Provocation, Scene } from '../provocation.ts'
import { plannedMeeting } from './meeting-bodies.ts'

const asking =
  (statement: string, values: (aim: Aim) => readonly unknown[]): NonNullable<Provocation['arrange']> =>
  async ({ server, aim }: Scene) => {
    await server.superuser.query(statement, [...values(aim)])
    return undefined
  }
const aimedAt = (change: (aim: Aim) => Partial<Aim>): Provocation => ({ arrange: async ({ aim }) => change(aim) })

const carried = '{"outcome": "carried", "because": [], "articles": [], "missing": [], "warnings": [], "flags": []}'

/** Refusals of meetings; the longer stories are in the tests of the slice. */
export const meetingProvocations: Readonly<Record<string, Provocation>> = {
  'governance.save-meeting called-already': aimedAt(({ meetingId }) => ({ plannedMeetingId: meetingId })),
  'governance.save-meeting meeting-changed-meanwhile': { body: { version: 9 } },
  'governance.save-meeting subject-of-another-body': {
    body: (aim) => ({ meeting: plannedMeeting(aim.plannedItemId, 'accounts') }),
  },
  'governance.send-meeting-notice called-already': aimedAt(({ meetingId }) => ({ plannedMeetingId: meetingId })),
  'governance.send-meeting-notice notice-not-in-time': {
    arrange: asking(
      "update governance.meeting set held_on = (now() at time zone 'Asia/Tokyo')::date + 1 where id = $1",
      ({ plannedMeetingId }) => [plannedMeetingId],
    ),
  },
  'governance.attach-meeting-paper paper-is-empty': { body: { body: '' } },
  'governance.attach-meeting-paper file-not-ours': { body: ({ file }) => ({ fileId: file }) },
  'governance.record-attendance not-called-yet': aimedAt(({ plannedMeetingId }) => ({ meetingId: plannedMeetingId })),
  'governance.record-attendance attendance-not-possible': { body: ({ voterId }) => ({ voterId }) },
  'governance.withdraw-attendance has-voted-already': {
    arrange: asking(
      'insert into governance.ballot_turnout (ballot_id, voter_id, meeting_id, owner_id) values ($1, $2, $3, $4)',
      ({ ballotId, voterId, meetingId }) => [ballotId, voterId, meetingId, demo.alliance],
    ),
  },
  'governance.open-ballot not-called-yet': aimedAt(({ plannedMeetingId }) => ({ quietMeetingId: plannedMeetingId })),
  'governance.open-ballot another-ballot-is-open': aimedAt(({ meetingId, itemId }) => ({
    quietMeetingId: meetingId,
    quietItemId: itemId,
  })),
  'governance.open-ballot item-is-not-voted-on': { body: ({ itemId }) => ({ itemId }) },
  'governance.open-ballot is-decided-already': {
    arrange: asking(
      `insert into governance.ballot (id, meeting_id, item_id, owner_id, kind, opened_at, closed_at, excluded, undecided,
         interests, articles, result) values (gen_random_uuid(), $1, $2, $3, 'named', now(), now(), '{}', '{}', '[]', '{}', $4)`,
      ({ quietMeetingId, quietItemId }) => [quietMeetingId, quietItemId, demo.alliance, carried],
    ),
  },
  // The office votes for nobody where the ballot is secret.
  'governance.cast-ballot vote-not-accepted': {},
  'governance.close-ballot closed-already': {
    arrange: asking('update governance.ballot set closed_at = now(), result = $2 where id = $1', ({ ballotId }) => [
      ballotId,
      carried,
    ]),
  },
  'governance.save-minutes not-held-yet': aimedAt(({ plannedMeetingId }) => ({ meetingId: plannedMeetingId })),
  'governance.print-minutes-word not-held-yet': aimedAt(({ plannedMeetingId }) => ({ meetingId: plannedMeetingId })),
  'governance.print-minutes-pdf not-held-yet': aimedAt(({ plannedMeetingId }) => ({ meetingId: plannedMeetingId })),
  'governance.save-minutes minutes-are-signed': {
    arrange: asking(
      `insert into governance.minutes_signature (meeting_id, revision, voter_id, owner_id, signed_on, on_paper, recorded_at)
       values ($1, 1, $2, $3, '2026-11-22', true, now())`,
      ({ meetingId, voterId }) => [meetingId, voterId, demo.alliance],
    ),
  },
  'governance.save-minutes minutes-changed-meanwhile': { body: { revision: 9 } },
  'governance.sign-minutes no-minutes-yet': aimedAt(({ quietMeetingId }) => ({ meetingId: quietMeetingId })),
  'governance.sign-minutes minutes-changed-meanwhile': { body: { revision: 9 } },
  'governance.sign-minutes not-a-signer': { body: ({ absentVoterId }) => ({ voterId: absentVoterId }) },
  'governance.file-minutes no-minutes-yet': aimedAt(({ quietMeetingId }) => ({ meetingId: quietMeetingId })),
}
