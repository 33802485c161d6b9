import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showMeeting } from '../../contract/endpoints/meeting-endpoints.ts'

export type Meeting = OutputOf<typeof showMeeting>
export type AgendaItem = Meeting['items'][number]
export type Ballot = AgendaItem['ballots'][number]
export type Voter = Meeting['voters'][number]

/** The ballot that is open, with its item; one at a time in a meeting. */
export function openBallotOf(meeting: Meeting): { readonly item: AgendaItem; readonly ballot: Ballot } | undefined {
  for (const item of meeting.items) {
    const ballot = item.ballots.find(({ closedAt }) => closedAt === null)
    if (ballot) return { item, ballot }
  }
  return undefined
}

/** Before its day nobody attends and nothing is voted on; proxies and votes in writing come earlier. */
export const hasItsDayCome = ({ heldOn }: Meeting): boolean => heldOn <= dateInJapan(new Date())

/** Who takes part in a ballot: whoever is on the roll for it and not excluded. */
export const votersIn = (meeting: Meeting, ballot: Ballot): readonly Voter[] => {
  const excluded = new Set(ballot.interests.flatMap((each) => (each.interested ? [each.voterId] : [])))
  return meeting.voters.filter(
    ({ id, part, attendance, isGone }) =>
      !isGone && !excluded.has(id) && (ballot.kind === 'written' ? true : part === 'voter' && attendance !== null),
  )
}
