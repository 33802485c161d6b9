import { fail, type Result, succeed } from '../../foundation/result.ts'
import type { WrittenMunicipality } from '../contract/written-municipality.ts'
import { findMunicipality, fullMunicipalityName, type Municipality, municipalityTableOn } from './municipality-table.ts'

/** The municipality that is meant, or the Japanese sentence that says why none is and lists the candidates. */
export function readMunicipality(
  written: WrittenMunicipality,
  casePrefecture: string | undefined,
): Result<Municipality, string> {
  const name = typeof written === 'string' ? written : written.name
  const prefecture = typeof written === 'string' ? casePrefecture : written.prefecture
  const found = findMunicipality({ prefecture, name })
  if (found.ok) return succeed(found.value)
  const { reason, candidates } = found.failure
  const listed = candidates.map(fullMunicipalityName).join('、')
  if (reason === 'ambiguous') {
    return fail(
      prefecture === undefined
        ? `「${name}」がどの都道府県か分かりません。prefecture(都道府県)も書いてください: ${listed}`
        : `「${name}」は ${prefecture} に二つ以上あります。郡から書いてください: ${listed}`,
    )
  }
  const meant = listed === '' ? '' : `もしかして: ${listed}`
  const whole = [...(prefecture === undefined ? [] : [prefecture]), name].join(' ')
  return fail(`「${whole}」は市区町村の一覧(${municipalityTableOn} 現在)にありません。${meant}`)
}
