import { describe, expect, it } from 'vitest'
import { coversMunicipality, designatedCityOfWard } from './municipality-code.ts'

describe('an area given as municipality codes', () => {
  it('covers the municipalities it names and the wards of a designated city it names', () => {
    expect(coversMunicipality(['14212', '23100'], '14212')).toBe(true)
    expect(coversMunicipality(['14212', '23100'], '23114')).toBe(true)
    expect(coversMunicipality(['14212', '23100'], '23202')).toBe(false)
    expect(coversMunicipality([], '14212')).toBe(false)
  })

  it('does not take one designated city of a prefecture for another', () => {
    expect(coversMunicipality(['14100'], '14131')).toBe(false)
    expect(coversMunicipality(['14130'], '14131')).toBe(true)
    expect(coversMunicipality(['14150'], '14153')).toBe(true)
  })

  it('does not let a ward cover its city or a sister ward', () => {
    expect(coversMunicipality(['23114'], '23100')).toBe(false)
    expect(coversMunicipality(['23114'], '23115')).toBe(false)
  })

  it('knows no city above a special ward of Tokyo or an ordinary city', () => {
    expect(designatedCityOfWard('13101')).toBeNull()
    expect(designatedCityOfWard('23202')).toBeNull()
    expect(designatedCityOfWard('23100')).toBeNull()
  })
})
