import type { Attendance, Notice, Voter } from '../../domain/meeting/meeting-facts.ts'
import type { StoredAttendance, StoredBallot, StoredMeeting, StoredVoter } from './meeting-store.ts'

/** The calling of a stored meeting, as the rules read it. All on the roll are told at once. */
export const noticeOf = (meeting: StoredMeeting): Notice => ({
  sentOn: meeting.notice_sent_on ?? undefined,
  sentToAll: meeting.state === 'called' ? true : undefined,
  inWriting: meeting.notice_in_writing ?? undefined,
  writtenVoting: meeting.written_voting,
  waivedByAll: meeting.notice_waived,
})

export const attendanceFacts = (rows: readonly StoredAttendance[]): readonly Attendance[] =>
  rows.map(({ voter_id, how, holder_voter_id, holder_name }) => ({
    voter: voter_id,
    how,
    ...(holder_voter_id || holder_name ? { holder: holder_voter_id ?? holder_name ?? '' } : {}),
  }))

export const votingMembers = (voters: readonly StoredVoter[]): readonly StoredVoter[] =>
  voters.filter(({ part }) => part === 'voter')

/** `ballot`: with what was found of everybody's interest when it was opened. */
export const voterFacts = (voters: readonly StoredVoter[], ballot?: StoredBallot): readonly Voter[] =>
  votingMembers(voters).map(({ id, name, votes }) => ({
    id,
    name,
    ...(votes === null ? {} : { votes }),
    ...(ballot ? interestIn(ballot, id) : {}),
  }))

function interestIn(ballot: StoredBallot, voterId: string): { readonly interested?: boolean } {
  if (ballot.excluded.includes(voterId)) return { interested: true }
  return ballot.undecided.includes(voterId) ? {} : { interested: false }
}
