import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { decideResolution, type ResolutionFacts } from '../decide-resolution.ts'
import type { Attendance, Choice, NamedBallot, Notice, Voter, VotingArticles } from '../meeting-facts.ts'
import { subjects } from '../resolution-kind.ts'

export const heldOn = calendarDate('2026-06-24')

/** Read, and silent in every point: the Act decides. */
export const silentArticles: VotingArticles = {
  generalMeeting: { ordinary: null, specialVotes: null, dissolutionHeads: null, proxyHoldersAreMembers: null },
  board: { quorum: null, majority: null, noticeDays: null, writtenResolution: null },
  council: {
    ordinary: null,
    proxies: null,
    writtenVotes: null,
    interestedExcluded: null,
    noticeDays: null,
    writtenResolution: null,
  },
}

export const goodNotice: Notice = {
  sentOn: calendarDate('2026-06-09'),
  sentToAll: true,
  inWriting: true,
  writtenVoting: true,
}

/** What one voter does: stays away, or comes in person and chooses. */
export interface Act {
  readonly votes?: number | undefined
  readonly does: Choice | 'absent' | 'silent'
  readonly interested?: boolean | undefined
}

export const idOf = (at: number): string => `m${at}`

export const votersOf = (acts: readonly Act[]): readonly Voter[] =>
  acts.map(({ votes = 1, interested = false }, at) => ({ id: idOf(at), votes, interested }))

export const attendanceOf = (acts: readonly Act[]): readonly Attendance[] =>
  acts.flatMap(({ does }, at) => (does === 'absent' ? [] : [{ voter: idOf(at), how: 'inPerson' as const }]))

export const ballotsOf = (acts: readonly Act[]): readonly NamedBallot[] =>
  acts.flatMap(({ does }, at) => (does === 'absent' || does === 'silent' ? [] : [{ voter: idOf(at), choice: does }]))

export const factsOf = (acts: readonly Act[], changes: Partial<ResolutionFacts> = {}): ResolutionFacts => ({
  heldOn,
  subject: subjects.otherOfGeneralMeeting,
  onNotice: true,
  notice: goodNotice,
  articles: silentArticles,
  voters: votersOf(acts),
  attendance: attendanceOf(acts),
  hours: {},
  ballots: { kind: 'named', cast: ballotsOf(acts) },
  ...changes,
})

export const decide = (acts: readonly Act[], changes: Partial<ResolutionFacts> = {}) =>
  decideResolution(factsOf(acts, changes))

/** So many acts of one kind. */
export const many = (count: number, does: Act['does'], rest: Omit<Act, 'does'> = {}): readonly Act[] =>
  Array.from({ length: count }, () => ({ does, ...rest }))
