import type { CalendarDate } from '../../../foundation/calendar-date.ts'

/** The five kinds of 社会福祉協議会 the law knows (社会福祉法109–111条). */
export const councilLevels = ['municipal', 'designatedCity', 'district', 'prefectural', 'national'] as const
export type CouncilLevel = (typeof councilLevels)[number]

export const levelNames: Readonly<Record<CouncilLevel, string>> = {
  municipal: '市町村社会福祉協議会(指定都市を除く)',
  designatedCity: '指定都市の市町村社会福祉協議会',
  district: '地区社会福祉協議会',
  prefectural: '都道府県社会福祉協議会',
  national: '社会福祉協議会連合会',
}

/** The first four are 109条1項一–四号; the last four 110条1項一–四号, `liaison` also 109条3項 and 111条1項. */
export const councilBusinesses = [
  'planning',
  'participationHelp',
  'researchAndGrants',
  'other',
  'wideArea',
  'training',
  'guidance',
  'liaison',
] as const
export type CouncilBusiness = (typeof councilBusinesses)[number]

/** How many there are and how many of them have joined. */
export interface Joining {
  readonly total?: number | undefined
  readonly joined?: number | undefined
}

export interface Refusal {
  readonly on?: CalendarDate | undefined
  /** Null: refused without a reason on record. */
  readonly reason?: string | null | undefined
}

export interface CouncilMunicipality {
  readonly code: string
  readonly prefecture: string
  readonly name: string
}

/** One council as far as it has been stated. An absent key is unknown; a list that is present is complete. */
export interface CouncilCase {
  readonly name: string
  readonly level: CouncilLevel
  readonly prefecture?: string | undefined
  readonly municipalities?: readonly CouncilMunicipality[] | undefined
  readonly businesses?: readonly CouncilBusiness[] | undefined
  /** How many operators of, and how many doers in, social welfare take part. */
  readonly participants?: { readonly operators?: number | undefined; readonly doers?: number | undefined } | undefined
  /** Operators of 社会福祉事業 or 更生保護事業 in the area. */
  readonly operatorsInArea?: Joining | undefined
  readonly districtCouncils?: Joining | undefined
  readonly municipalCouncils?: Joining | undefined
  readonly officers?: { readonly total?: number | undefined; readonly officials?: number | undefined } | undefined
  readonly refusals?: readonly Refusal[] | undefined
}
