import { prefectures } from '../../../../foundation/prefectures.ts'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import type { AreaMunicipality } from '../../domain/alliance-entry.ts'

export const municipalityLines = (municipalities: readonly AreaMunicipality[]): string =>
  municipalities.map((each) => [each.prefecture, each.county, each.name].filter(Boolean).join(' ')).join('、')

/** 鹿児島県 大島郡 宇検村、鹿児島県 奄美市. The failure says which one could not be read. */
export function readMunicipalityLines(text: string): Result<AreaMunicipality[], string> {
  const read: AreaMunicipality[] = []
  for (const piece of text.split(/[、\n]/).filter((each) => each.trim() !== '')) {
    const words = piece.trim().split(/\s+/)
    const prefecture = prefectures.find((each) => each === words[0])
    if (!prefecture || words.length < 2 || words.length > 3) {
      return fail(
        `「${piece.trim()}」を読めません。「神奈川県 海老名市」のように、都道府県から空白で区切って入力してください。`,
      )
    }
    read.push({ prefecture, county: words.length === 3 ? (words[1] ?? null) : null, name: words.at(-1) ?? '' })
  }
  return succeed(read)
}
