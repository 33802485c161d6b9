import { calendarDate } from '../../foundation/calendar-date.ts'
import { searchKey } from '../../foundation/japanese-text.ts'
import { editDistance } from '../../foundation/nearest-name.ts'
import { prefectures as prefectureNames } from '../../foundation/prefectures.ts'
import { fail, type Result, succeed } from '../../foundation/result.ts'
import table from './municipalities-2024-01-01.json' with { type: 'json' }

export interface Municipality {
  /** Five digits (JIS X 0401 and 0402), without the check digit. */
  readonly code: string
  readonly prefecture: string
  /** 愛甲郡; null for cities, wards and the islands of Tokyo. */
  readonly county: string | null
  /** 厚木市, 愛川町, 名古屋市緑区 */
  readonly name: string
}

export interface MunicipalityReference {
  /** Undefined where nobody says which; then the name must stand once in the whole country. */
  readonly prefecture: string | undefined
  /** With or without its 郡. */
  readonly name: string
}

export interface MunicipalityNotFound {
  readonly reason: 'unknown' | 'ambiguous'
  readonly candidates: readonly Municipality[]
}

/** The day whose municipalities the table lists. */
export const municipalityTableOn = calendarDate(table.validOn)

export const prefectures: readonly { readonly code: string; readonly name: string }[] = prefectureNames.map(
  (name, position) => ({ code: String(position + 1).padStart(2, '0'), name }),
)

const municipalities: readonly Municipality[] = table.rows.map((row) => {
  const [code = '', county = '', name = ''] = row.split(',')
  return { code, prefecture: prefectureNames[Number(code.slice(0, 2)) - 1] ?? '', county: county || null, name }
})

const byKey = new Map<string, Municipality[]>()
for (const each of municipalities) {
  for (const name of each.county ? [each.name, `${each.county}${each.name}`] : [each.name]) {
    const found = byKey.get(searchKey(name))
    if (found) found.push(each)
    else byKey.set(searchKey(name), [each])
  }
}

export const municipalitiesByCode: ReadonlyMap<string, Municipality> = new Map(
  municipalities.map((each) => [each.code, each]),
)

/** ヶ and ケ are one letter and 郡 may be left out. A refusal lists what may have been meant, nearest first. */
export function findMunicipality(reference: MunicipalityReference): Result<Municipality, MunicipalityNotFound> {
  const everywhere = byKey.get(searchKey(reference.name)) ?? []
  const found = everywhere.filter((each) => isOf(reference.prefecture, each))
  const [only, ...others] = found
  if (only && others.length === 0) return succeed(only)
  if (only) return fail({ reason: 'ambiguous', candidates: found })
  return fail({ reason: 'unknown', candidates: [...everywhere, ...nearInPrefecture(reference)].slice(0, 8) })
}

const isOf = (prefecture: string | undefined, municipality: Municipality): boolean =>
  prefecture === undefined || municipality.prefecture === prefecture

/** 北海道古宇郡泊村: complete, so that it can be told from its namesakes. */
export const fullMunicipalityName = ({ prefecture, county, name }: Municipality): string =>
  `${prefecture}${county ?? ''}${name}`

function nearInPrefecture({ prefecture, name }: MunicipalityReference): Municipality[] {
  const written = searchKey(prefecture && name.startsWith(prefecture) ? name.slice(prefecture.length) : name)
  return municipalities
    .filter((each) => isOf(prefecture, each))
    .map((each) => ({ each, distance: distanceBetween(written, searchKey(each.name)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(written.length / 3)))
    .sort((left, right) => left.distance - right.distance)
    .map(({ each }) => each)
    .slice(0, 5)
}

/** A ward named without its city (緑区), and a 町 with a wrong 郡, are as near as can be. */
function distanceBetween(written: string, name: string): number {
  if (written === '') return Number.POSITIVE_INFINITY
  return name.endsWith(written) || written.endsWith(name) ? 0 : editDistance(written, name)
}
