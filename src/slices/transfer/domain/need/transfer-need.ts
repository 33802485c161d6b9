import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Purpose } from '../transfer-kind.ts'
import type { Behaviour, Infection, Procedure, RehabilitationCondition } from './care-codes.ts'
import type { BedriddenLevel, DailyActivity, DementiaLevel, Dependence } from './functioning.ts'
import type { InhibitingFactors } from './inhibiting-factors.ts'

/**
 * What a candidate must know to answer, and nothing that says who the patient is. An absent field was not stated; an
 * empty list was asked and there is none. A draft may lack anything: `missingForSending` says what an enquiry needs.
 */
export interface TransferNeed {
  readonly purpose?: Purpose | undefined
  readonly sex?: 'male' | 'female' | 'other' | 'unknown' | undefined
  /** Ten-year band, as its first year: 80 is "80代". The exact age belongs to the person. */
  readonly ageBand?: number | undefined
  readonly mainDiagnosis?: string | undefined
  readonly otherDiagnoses?: string | undefined
  readonly onsetOn?: CalendarDate | undefined
  readonly operationOn?: CalendarDate | undefined
  readonly rehabilitationCondition?: RehabilitationCondition | undefined
  readonly course?: string | undefined
  readonly procedures?: readonly { readonly code: Procedure; readonly detail?: string | undefined }[] | undefined
  readonly infections?:
    | readonly { readonly code: Infection; readonly testedOn?: CalendarDate | undefined }[]
    | undefined
  readonly specialDrugs?: string | undefined
  readonly allergies?: string | undefined
  readonly diet?: string | undefined
  readonly activities?: Readonly<Partial<Record<DailyActivity, Dependence>>> | undefined
  /** 0–100 in fives. */
  readonly barthelIndex?: number | undefined
  readonly bedriddenLevel?: BedriddenLevel | undefined
  readonly dementiaLevel?: DementiaLevel | undefined
  readonly behaviours?: readonly Behaviour[] | undefined
  readonly fallRisk?: boolean | undefined
  readonly communication?: string | undefined
  readonly inhibitingFactors: InhibitingFactors
  readonly rehabilitation?:
    | {
        readonly therapies: readonly ('PT' | 'OT' | 'ST')[]
        readonly unitsPerDay?: number | undefined
        readonly goal?: string | undefined
      }
    | undefined
  readonly expectedDestination?: string | undefined
  readonly expectedDays?: number | undefined
  /** What the family wishes, in their words; places by name of municipality. */
  readonly wish?: string | undefined
  readonly wishedMunicipalityCode?: string | undefined
  readonly singleRoomWished?: boolean | undefined
  readonly explanationGiven?: { readonly given: boolean; readonly by?: string | undefined } | undefined
}
