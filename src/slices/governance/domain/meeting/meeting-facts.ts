import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Share } from './share.ts'

export const bodies = ['generalMeeting', 'board', 'council'] as const
export type Body = (typeof bodies)[number]

export const bodyNames: Readonly<Record<Body, string>> = {
  generalMeeting: '社員総会',
  board: '理事会',
  council: '地域医療連携推進評議会',
}

/**
 * What the articles say about deciding. In every field: absent = nobody has read it, so what depends on it is unknown;
 * null = read, and the articles say nothing, so that the Act decides where it says something.
 */
export interface VotingArticles {
  readonly generalMeeting?: {
    readonly ordinary?: BodyMajority | null
    /** Of all votes; the Act's two thirds where the articles name less. */
    readonly specialVotes?: Share | null
    /** Of all members by head. */
    readonly dissolutionHeads?: Share | null
    /** True: only a member may hold a proxy. */
    readonly proxyHoldersAreMembers?: boolean | null
  }
  readonly board?: {
    readonly quorum?: Share | null
    readonly majority?: Share | null
    readonly noticeDays?: number | null
    /** The clause of 一般法96条: a resolution without a meeting. */
    readonly writtenResolution?: boolean | null
  }
  /** The law says nothing about how the council decides: what is null here stays unknown too. */
  readonly council?: {
    readonly ordinary?: BodyMajority | null
    readonly proxies?: boolean | null
    readonly writtenVotes?: boolean | null
    readonly interestedExcluded?: boolean | null
    readonly noticeDays?: number | null
    readonly writtenResolution?: boolean | null
  }
}

export interface BodyMajority {
  /** Of all who may vote; null: none. */
  readonly quorum: Share | null
  /** Of those present. */
  readonly majority: Share
}

export interface Notice {
  readonly sentOn?: CalendarDate | undefined
  readonly sentToAll?: boolean | undefined
  /** 一般法39条2項: with a board, the notice of a general meeting is in writing (or electronic where the member agreed). */
  readonly inWriting?: boolean | undefined
  /** 一般法38条1項3号・4号: those who stay away may vote in writing or electronically. */
  readonly writtenVoting?: boolean | undefined
  /** All who are called agreed to meet without notice (一般法40条, 94条2項). */
  readonly waivedByAll?: boolean | undefined
}

export interface Voter {
  readonly id: string
  readonly name?: string | undefined
  /** General meeting only; one each in board and council. */
  readonly votes?: number | undefined
  /** Whether the voter has a special interest in this matter. */
  readonly interested?: boolean | undefined
}

export const waysToAttend = ['inPerson', 'byProxy', 'inWriting', 'electronically'] as const

/** `inPerson` includes taking part by picture and sound. */
export interface Attendance {
  readonly voter: string
  readonly how: (typeof waysToAttend)[number]
  /** Who votes for the voter, when by proxy: a voter's id, or a name. */
  readonly holder?: string | undefined
}

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** A ballot that names its voter. Whoever is present and casts none counts as present and not in favour. */
export interface NamedBallot {
  readonly voter: string
  readonly choice: Choice
  readonly castAt?: Date | undefined
}

/** A slip of a secret ballot: its choice and the votes it carries, nothing else. */
export interface SecretSlip {
  readonly choice: Choice
  readonly votes: number
}

export interface BallotHours {
  readonly opensAt?: Date | undefined
  readonly closesAt?: Date | undefined
}
