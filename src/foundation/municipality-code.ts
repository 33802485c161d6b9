/** Designated cities (指定都市, 地方自治法252条の19). The codes of a city's wards follow its own. */
const designatedCityCodes = [
  '01100',
  '04100',
  '11100',
  '12100',
  '14100',
  '14130',
  '14150',
  '15100',
  '22100',
  '22130',
  '23100',
  '26100',
  '27100',
  '27140',
  '28100',
  '33100',
  '34100',
  '40100',
  '40130',
  '43100',
]

export const isDesignatedCity = (code: string): boolean => designatedCityCodes.includes(code)

/** The designated city a ward lies in; null for every other municipality, the special wards of Tokyo included. */
export function designatedCityOfWard(code: string): string | null {
  const isWard = /^\d{2}1\d{2}$/.test(code) && !code.startsWith('13') && !isDesignatedCity(code)
  if (!isWard) return null
  return designatedCityCodes.findLast((city) => city.slice(0, 2) === code.slice(0, 2) && city < code) ?? null
}

/**
 * Whether a place lies in an area given as five-digit municipality codes. A designated city covers its wards; a ward
 * does not cover its city, because a place known only to be in the city may lie in another ward.
 */
export function coversMunicipality(areaCodes: readonly string[], facilityCode: string): boolean {
  const city = designatedCityOfWard(facilityCode)
  return areaCodes.includes(facilityCode) || (city !== null && areaCodes.includes(city))
}
