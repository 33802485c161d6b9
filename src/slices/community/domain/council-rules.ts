import type { CouncilRule } from './council-rule.ts'
import { areaStaysInOnePrefecture } from './rules/area-stays-in-one-prefecture.ts'
import { designatedCityTiesItsDistrictsTogether } from './rules/designated-city-ties-its-districts-together.ts'
import { districtCouncilStandsInItsWards } from './rules/district-council-stands-in-its-wards.ts'
import { federationSpansTheCountry } from './rules/federation-spans-the-country.ts'
import { fourKindsOfBusinessAreDone } from './rules/four-kinds-of-business-are-done.ts'
import { mostDistrictCouncilsAndOperatorsHaveJoined } from './rules/most-district-councils-and-operators-have-joined.ts'
import { mostOperatorsHaveJoined } from './rules/most-operators-have-joined.ts'
import { nobodyIsRefusedWithoutReason } from './rules/nobody-is-refused-without-reason.ts'
import { officialsAreAFifthOfOfficersAtMost } from './rules/officials-are-a-fifth-of-officers-at-most.ts'
import { operatorsAndDoersTakePart } from './rules/operators-and-doers-take-part.ts'
import { prefecturalCouncilJoinsMostOfItsField } from './rules/prefectural-council-joins-most-of-its-field.ts'
import { workOutsideTheAreaIsWorthwhile } from './rules/work-outside-the-area-is-worthwhile.ts'

/** W1–W12, in order. */
export const councilRules: readonly CouncilRule[] = [
  areaStaysInOnePrefecture,
  fourKindsOfBusinessAreDone,
  operatorsAndDoersTakePart,
  mostOperatorsHaveJoined,
  mostDistrictCouncilsAndOperatorsHaveJoined,
  districtCouncilStandsInItsWards,
  designatedCityTiesItsDistrictsTogether,
  workOutsideTheAreaIsWorthwhile,
  officialsAreAFifthOfOfficersAtMost,
  nobodyIsRefusedWithoutReason,
  prefecturalCouncilJoinsMostOfItsField,
  federationSpansTheCountry,
]
