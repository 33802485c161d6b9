import type { CalendarDate } from '../../../foundation/calendar-date.ts'

/**
 * One association that applies for, or holds, the certification, as far as it has been stated. An absent key is
 * unknown. A list that is present is complete: what it lacks does not exist.
 */
export interface CertificationCase {
  readonly name: string
  readonly prefecture?: string | undefined
  readonly officeMunicipality?: Municipality | undefined
  readonly representativeName?: string | undefined
  readonly businesses?: readonly string[] | undefined
  readonly corporation?: Corporation | undefined
  readonly articles?: Articles | undefined
  readonly policy?: CooperationPolicy | undefined
  readonly planningAreas?: readonly PlanningArea[] | undefined
  readonly members?: readonly Member[] | undefined
  readonly officers?: readonly Officer[] | undefined
  readonly relations?: readonly Relation[] | undefined
  readonly council?: { readonly categories?: readonly CouncilCategory[] | undefined } | undefined
  readonly finances?: Finances | undefined
  readonly process?: Process | undefined
}

export interface Municipality {
  readonly code: string
  readonly prefecture: string
  readonly name: string
}

export interface Corporation {
  readonly publicInterest?: boolean | undefined
  /** Null: never revoked. */
  readonly revokedOn?: CalendarDate | null | undefined
  readonly controlledByOrganisedCrime?: boolean | undefined
}

export const clauseNames = [
  'purpose',
  'membershipLimit',
  'interestedPersonsBar',
  'boardEstablished',
  'councilEstablished',
  'councilComposition',
  'councilOpinion',
  'councilEvaluation',
  'consultation',
  'revocationGift',
  'residualAssets',
] as const
export type ClauseName = (typeof clauseNames)[number]

export const consultationItems = [
  'budget',
  'borrowing',
  'assetDisposal',
  'businessPlan',
  'articlesChange',
  'mergerOrSplit',
  'dissolution',
  'other',
] as const
export type ConsultationItem = (typeof consultationItems)[number]

export interface Articles {
  readonly on?: CalendarDate | undefined
  readonly noMoneyClause?: boolean | undefined
  readonly area?: readonly Municipality[] | undefined
  readonly clauses?: readonly ClauseName[] | undefined
  readonly consultationItems?: readonly ConsultationItem[] | undefined
  readonly votesBasis?: 'onePerMember' | 'declared' | undefined
  readonly votesProportionalToMoney?: boolean | undefined
  readonly votesUnfair?: boolean | undefined
  readonly membershipTermsDiscriminatory?: boolean | undefined
}

export interface CooperationPolicy {
  readonly area?: readonly Municipality[] | undefined
  readonly philosophy?: string | undefined
  readonly operatingPolicy?: readonly string[] | undefined
  readonly matters?: readonly CooperationMatter[] | undefined
  readonly careCooperation?: boolean | undefined
  readonly careSection?: string | undefined
}

export interface CooperationMatter {
  readonly title: string
  readonly text?: string | undefined
  readonly targets?: readonly string[] | undefined
}

export interface PlanningArea {
  readonly name: string
  readonly municipalities?: readonly Municipality[] | undefined
}

export const memberKinds = ['participant', 'plainMember'] as const
export const eligibilities = ['practitioner', 'trainingInstitution', 'localGovernment', 'relatedBusiness'] as const

export interface Member {
  readonly name: string
  readonly kind?: (typeof memberKinds)[number] | undefined
  readonly person?: 'corporation' | 'individual' | undefined
  /** The item (号) of 法70条1項 under which a participant joins. */
  readonly basis?: 1 | 2 | 3 | 4 | undefined
  /** The item of 規則39条の2 for a plain member. Null: does not apply. */
  readonly eligibility?: (typeof eligibilities)[number] | null | undefined
  readonly forProfit?: boolean | undefined
  readonly votes?: number | undefined
  readonly facilities?: readonly Facility[] | undefined
}

export const hospitalSideKinds = ['hospital', 'clinic', 'healthFacilityForElderly', 'integratedCareFacility'] as const
export const careSideKinds = [
  'homeNursingStation',
  'nursingHome',
  'careManagementOffice',
  'homeHelpOffice',
  'dayService',
  'groupHome',
  'servicedHousing',
  'communitySupportCentre',
] as const
export const facilityKinds = [...hospitalSideKinds, ...careSideKinds, 'pharmacy', 'other'] as const
export type FacilityKind = (typeof facilityKinds)[number]

export interface Facility {
  readonly name?: string | undefined
  readonly kind?: FacilityKind | undefined
  readonly municipality?: Municipality | undefined
  readonly beds?: number | undefined
}

export interface Officer {
  readonly id: string
  readonly name?: string | undefined
  readonly role?: 'director' | 'auditor' | undefined
  readonly representative?: boolean | undefined
  readonly medicalExpert?: boolean | undefined
  readonly disqualified?: boolean | undefined
  readonly posts?: readonly OutsidePost[] | undefined
}

/** What an officer is elsewhere; `tradesWith` names the bodies that post's body has dealings with. */
export interface OutsidePost {
  readonly body: string
  readonly forProfit?: boolean | undefined
  readonly tradesWith?: readonly string[] | undefined
}

/** Kinship holds both ways; a special relation (規則39条の9) ties `person` to the officer `of`, not the reverse. */
export type Relation =
  | { readonly between: readonly [string, string]; readonly kind: 'spouse' | 'kinWithinThird' }
  | { readonly of: string; readonly person: string; readonly kind: 'special' }

export const councilCategories = ['receivesCare', 'medicalBody', 'academic', 'other'] as const
export type CouncilCategory = (typeof councilCategories)[number]

export interface Finances {
  readonly financialBase?: boolean | undefined
  readonly technicalAbility?: boolean | undefined
  readonly mainBusinessCostRatio?: number | undefined
  readonly specialBenefit?: boolean | undefined
  readonly otherBusinessHarms?: boolean | undefined
  /** Null in these three: no approved accounts yet. */
  readonly liabilitiesYen?: number | null | undefined
  readonly businessRevenueYen?: number | null | undefined
  readonly lastFiscalYearEndedOn?: CalendarDate | null | undefined
}

export interface Process {
  readonly consistentWithVision?: boolean | undefined
  readonly coordinationConferences?: readonly CoordinationConference[] | undefined
  /** Null in these two: has not happened. */
  readonly medicalCouncilOn?: CalendarDate | null | undefined
  readonly certifyingPrefectureAgreedOn?: CalendarDate | null | undefined
  readonly otherPrefecturesHeard?: readonly PrefectureHeard[] | undefined
}

export interface PrefectureHeard {
  readonly prefecture: string
  readonly on?: CalendarDate | undefined
}

export interface CoordinationConference {
  readonly planningArea: string
  readonly on?: CalendarDate | undefined
  readonly inFavour?: boolean | undefined
}
