import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { councilLevels } from '../council-case.ts'
import type { CouncilRuleCase } from '../council-rule-case.ts'
import { councilRules } from '../council-rules.ts'
import { areaStaysInOnePrefectureCases } from './area-stays-in-one-prefecture.cases.ts'
import { designatedCityTiesItsDistrictsTogetherCases } from './designated-city-ties-its-districts-together.cases.ts'
import { districtCouncilStandsInItsWardsCases } from './district-council-stands-in-its-wards.cases.ts'
import { federationSpansTheCountryCases } from './federation-spans-the-country.cases.ts'
import { fourKindsOfBusinessAreDoneCases } from './four-kinds-of-business-are-done.cases.ts'
import { mostDistrictCouncilsAndOperatorsHaveJoinedCases } from './most-district-councils-and-operators-have-joined.cases.ts'
import { mostOperatorsHaveJoinedCases } from './most-operators-have-joined.cases.ts'
import { nobodyIsRefusedWithoutReasonCases } from './nobody-is-refused-without-reason.cases.ts'
import { officialsAreAFifthOfOfficersAtMostCases } from './officials-are-a-fifth-of-officers-at-most.cases.ts'
import { operatorsAndDoersTakePartCases } from './operators-and-doers-take-part.cases.ts'
import { prefecturalCouncilJoinsMostOfItsFieldCases } from './prefectural-council-joins-most-of-its-field.cases.ts'
import { workOutsideTheAreaIsWorthwhileCases } from './work-outside-the-area-is-worthwhile.cases.ts'

const casesById: Readonly<Record<string, readonly CouncilRuleCase[]>> = {
  W1: areaStaysInOnePrefectureCases,
  W2: fourKindsOfBusinessAreDoneCases,
  W3: operatorsAndDoersTakePartCases,
  W4: mostOperatorsHaveJoinedCases,
  W5: mostDistrictCouncilsAndOperatorsHaveJoinedCases,
  W6: districtCouncilStandsInItsWardsCases,
  W7: designatedCityTiesItsDistrictsTogetherCases,
  W8: workOutsideTheAreaIsWorthwhileCases,
  W9: officialsAreAFifthOfOfficersAtMostCases,
  W10: nobodyIsRefusedWithoutReasonCases,
  W11: prefecturalCouncilJoinsMostOfItsFieldCases,
  W12: federationSpansTheCountryCases,
}

const textDay = calendarDate('2025-06-01')

for (const rule of councilRules) {
  const cases = casesById[rule.id] ?? []
  describe(`${rule.id} ${rule.title} (${Object.values(rule.articles)[0]})`, () => {
    it.each(cases.map((each) => ({ ...each, title: `${each.says}: ${each.outcome}` })))('$title', (each) => {
      expect(rule.articles[each.level]).toMatch(/^社会福祉法1(09|10|11)条/)
      const finding = rule.decide({ name: '架空社会福祉協議会', level: each.level, ...each.facts }, each.on ?? textDay)
      expect(finding.outcome).toBe(each.outcome)
      expect(finding.missing.map(({ field }) => field)).toEqual(each.missing ?? [])
      if (each.outcome === 'unknown') expect(finding.missing.length).toBeGreaterThan(0)
      if (each.warns) expect(finding.warnings.join()).toContain(each.warns)
      else expect(finding.warnings.filter((warning) => !warning.includes('このファイルでは'))).toEqual([])
    })

    it('has an accepting, a refusing and an unknown case', () => {
      const outcomes = new Set(cases.map(({ outcome }) => outcome))
      expect([...outcomes].sort()).toEqual(rule.id === 'W8' ? ['met', 'unknown'] : ['broken', 'met', 'unknown'])
    })
  })
}

describe('the rules of each level', () => {
  it.each([
    ['municipal', ['W1', 'W2', 'W3', 'W4', 'W8', 'W9', 'W10']],
    ['designatedCity', ['W1', 'W2', 'W3', 'W5', 'W7', 'W8', 'W9', 'W10']],
    ['district', ['W2', 'W6', 'W8', 'W9', 'W10']],
    ['prefectural', ['W9', 'W10', 'W11']],
    ['national', ['W9', 'W12']],
  ] as const)('%s', (level, ids) => {
    expect(councilLevels).toContain(level)
    expect(councilRules.filter((rule) => rule.articles[level]).map(({ id }) => id)).toEqual(ids)
  })
})
