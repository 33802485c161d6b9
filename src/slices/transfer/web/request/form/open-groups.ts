import type { Infection } from '../../../domain/need/care-codes.ts'
import { infections } from '../../../domain/need/care-codes.ts'
import type { InhibitingFactors } from '../../../domain/need/inhibiting-factors.ts'
import type { Purpose, TransferKind } from '../../../domain/transfer-kind.ts'

export const needGroups = [
  'rehabilitation',
  'procedures',
  'functioning',
  'behaviours',
  'infections',
  'drugs',
  'forecast',
] as const
export type NeedGroup = (typeof needGroups)[number]

/** What a receiver asks about first for each purpose; everything else is folded, and may be opened. */
const groupsOf: Readonly<Record<Purpose, readonly NeedGroup[]>> = {
  continuedTreatment: ['procedures', 'infections', 'drugs'],
  rehabilitation: ['rehabilitation', 'functioning'],
  longTermCare: ['procedures', 'functioning', 'behaviours', 'infections', 'forecast'],
  terminalCare: ['procedures', 'drugs'],
  dialysis: ['procedures', 'infections'],
  respite: ['procedures', 'functioning', 'behaviours'],
  examination: [],
  other: [],
}

/** A visit stays some hours: no ward asks about behaviour or the way home. */
const notForVisits: readonly NeedGroup[] = ['behaviours', 'forecast', 'functioning']

/** Which parts of the need stand open: by purpose and kind, and by what the five factors said. */
export function openGroups(
  kind: TransferKind,
  purpose: Purpose | undefined,
  factors: InhibitingFactors,
): ReadonlySet<NeedGroup> {
  const isVisit = kind === 'referral' || kind === 'backReferral'
  const asked = purpose === undefined ? [] : groupsOf[purpose]
  return new Set<NeedGroup>([
    ...asked.filter((group) => !isVisit || !notForVisits.includes(group)),
    ...(factors.medicalProcedures === 'yes' ? (['procedures'] as const) : []),
    ...(factors.fallPrecautions === 'yes' || factors.behaviouralSymptoms === 'yes' ? (['behaviours'] as const) : []),
  ])
}

const purposesThatNeedHiv: readonly (Purpose | undefined)[] = ['dialysis', 'continuedTreatment']

/** HIV is asked only where the purpose needs it; what is already stated stays in sight. */
export const askedInfections = (purpose: Purpose | undefined, stated: readonly Infection[]): readonly Infection[] =>
  infections.filter((each) => each !== 'hiv' || purposesThatNeedHiv.includes(purpose) || stated.includes('hiv'))
