import type { Body } from '../meeting-facts.ts'

interface VotingLaw {
  /** Who has a vote, and that it is cast once. */
  readonly roll: string | null
  readonly ballot: string | null
  /** In which ways one takes part. */
  readonly presence: string | null
  readonly interest: string | null
}

/** By which article something in the record is not counted. Of the council no law says how it votes. */
export const votingLawOf: Readonly<Record<Body, VotingLaw>> = {
  generalMeeting: { roll: '一般法48条', ballot: '一般法49条', presence: '一般法50条', interest: null },
  board: { roll: '一般法95条1項', ballot: '一般法95条1項', presence: '一般法95条1項', interest: '一般法95条2項' },
  council: { roll: null, ballot: null, presence: null, interest: null },
}
