import type { Behaviour, Infection, Procedure } from '../need/care-codes.ts'
import type { Purpose } from '../transfer-kind.ts'

export const takings = ['taken', 'byConsultation', 'notTaken'] as const
export type Taking = (typeof takings)[number]

export const takingNames: Readonly<Record<Taking, string>> = {
  taken: '受けられる',
  byConsultation: '要相談',
  notTaken: '受けられない',
}

export const takenSexes = ['both', 'femaleOnly', 'maleOnly'] as const
export type TakenSexes = (typeof takenSexes)[number]

export const takenSexesNames: Readonly<Record<TakenSexes, string>> = {
  both: '男女とも',
  femaleOnly: '女性のみ',
  maleOnly: '男性のみ',
}

export const therapies = ['PT', 'OT', 'ST'] as const
export type Therapy = (typeof therapies)[number]

type TakenOf<Code extends string> = { readonly [Each in Code]?: Taking | undefined }

/** What a ward can take, as it states it once for all. An absent field was not stated: it is asked, never guessed. */
export interface AdmissionCapability {
  readonly procedures: TakenOf<Procedure>
  readonly infections: TakenOf<Infection>
  readonly behaviours: TakenOf<Behaviour>
  /** Complete when present: a purpose that is not in it is not taken. */
  readonly purposes?: readonly Purpose[] | undefined
  /** Complete when present. */
  readonly therapies?: readonly Therapy[] | undefined
  readonly sexes?: TakenSexes | undefined
  readonly youngestAge?: number | undefined
  readonly oldestAge?: number | undefined
  readonly withoutGuarantor?: Taking | undefined
  readonly specialDrugs?: Taking | undefined
  /** How many patients on haemodialysis it can have; whether one is free is asked. */
  readonly dialysisSeats?: number | undefined
  readonly privateRooms?: number | undefined
  /** The ward's own condition, not a law's. */
  readonly mostDaysSinceOnset?: number | undefined
  /** From the order to admission, as it usually goes. */
  readonly usualDaysToAdmission?: number | undefined
  readonly notes?: string | undefined
}

export const nothingStated: AdmissionCapability = { procedures: {}, infections: {}, behaviours: {} }
