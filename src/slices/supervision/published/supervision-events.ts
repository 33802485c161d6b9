import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

export interface GovernorsDecision {
  readonly applicationId: string
  readonly allianceId: string
  /** YYYY-MM-DD */
  readonly onDay: string
}

const decision =
  (name: PublishedEvent['name']) =>
  (payload: GovernorsDecision, prefectureId: string): PublishedEvent<GovernorsDecision> => ({
    name,
    version: 1,
    organisationId: prefectureId,
    payload,
  })

export const allianceCertifiedName = 'supervision.alliance-certified'
export const certificationRevokedName = 'supervision.certification-revoked'

/** 法70条の3: the governor certified an alliance. */
export const allianceCertified = decision(allianceCertifiedName)
/** 法70条の21: the governor revoked a certification. */
export const certificationRevoked = decision(certificationRevokedName)

/** A filing was handed in, received, sent back or taken back: whoever hears it reads how it stands now. */
export type FilingChanged = PublishedEvent<{ readonly filingId: string }>

export const filingChangedName = 'supervision.filing-changed'

export const filingChanged = (filingId: string, organisationId: string): FilingChanged => ({
  name: filingChangedName,
  version: 1,
  organisationId,
  payload: { filingId },
})
/** The desk took a receipt back: whoever hears it reads which, and why. */
export type ReceiptRetracted = PublishedEvent<{ readonly retractionId: string }>

export const receiptRetractedName = 'supervision.receipt-retracted'

export const receiptRetracted = (retractionId: string, organisationId: string): ReceiptRetracted => ({
  name: receiptRetractedName,
  version: 1,
  organisationId,
  payload: { retractionId },
})

/** Something between an alliance and its prefecture was handed in, answered, recorded or decided: whoever sees it reads it anew. */
export type MatterChanged = PublishedEvent<{ readonly allianceId: string }>
export const matterChanged = 'supervision.matter-changed'
