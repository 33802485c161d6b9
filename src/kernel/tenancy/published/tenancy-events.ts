import type { PublishedEvent } from '../../events/published/event.ts'

export type MemberJoined = PublishedEvent<{
  readonly allianceId: string
  readonly organisationId: string
  readonly joinedOn: string
}>
export const memberJoined = 'tenancy.member-joined'

/** Told once the withdrawal has run: access ended at the beginning of `withdrawnOn`, by the membership itself. */
export type MemberWithdrawn = PublishedEvent<{
  readonly allianceId: string
  readonly organisationId: string
  readonly withdrawnOn: string
  readonly bundleSha256: string
}>
export const memberWithdrawn = 'tenancy.member-withdrawn'
