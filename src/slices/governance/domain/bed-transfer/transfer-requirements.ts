import { applicantIsAParticipant } from './rules/applicant-is-a-participant.ts'
import { applicationIsOfAListedKind } from './rules/application-is-of-a-listed-kind.ts'
import { bedsDoNotIncrease } from './rules/beds-do-not-increase.ts'
import { councilIsHeardBeforeTheApplication } from './rules/council-is-heard-before-the-application.ts'
import { fewerBedsDoNotHinderCare } from './rules/fewer-beds-do-not-hinder-care.ts'
import { transferServesTheVision } from './rules/transfer-serves-the-vision.ts'
import type { TransferRequirement } from './transfer-requirement.ts'

/** All must hold (法30条の4第12項, 令5条の4の2, 規則30条の32の3). */
export const transferRequirements: readonly TransferRequirement[] = [
  transferServesTheVision,
  bedsDoNotIncrease,
  fewerBedsDoNotHinderCare,
  councilIsHeardBeforeTheApplication,
  applicantIsAParticipant,
  applicationIsOfAListedKind,
]
