import { prefectures } from '../../../../foundation/prefectures.ts'

export type WrittenPlace = string | { readonly prefecture: (typeof prefectures)[number]; readonly name: string }

/** 海老名市 alone lies in the association's own prefecture; 東京都 町田市 names its own. */
export function readPlace(line: string): WrittenPlace {
  const written = line.trim()
  const prefecture = prefectures.find((each) => written.startsWith(each) && written !== each)
  return prefecture ? { prefecture, name: written.slice(prefecture.length).trim() } : written
}

export const placeText = (place: WrittenPlace): string =>
  typeof place === 'string' ? place : `${place.prefecture} ${place.name}`
