import { searchKey } from '../../../foundation/japanese-text.ts'
import type { AllianceEntry } from './alliance-entry.ts'

/** Everything an alliance is looked for by, one search key a line, so that no word matches across two names. */
export function searchTextOf(entry: AllianceEntry): string {
  const texts = [
    ...entry.names.map((each) => each.value),
    ...entry.prefectures.map((each) => each.value),
    ...entry.areas.flatMap((area) => [
      area.planningArea ?? '',
      ...area.municipalities.map(({ county, name }) => `${county ?? ''}${name}`),
    ]),
    ...entry.members.flatMap((member) => [member.name, ...member.names.map((each) => each.value)]),
    ...entry.facilities.flatMap((facility) => [
      facility.name,
      ...facility.names.map((each) => each.value),
      ...facility.registrations.flatMap((each) => [each.name ?? '', each.address ?? '']),
    ]),
  ]
  return [...new Set(texts.map(searchKey))].filter((key) => key !== '').join('\n')
}

/** The words of a search, all of which must occur. */
export const searchWords = (q: string): string[] =>
  q
    .split(/[\s\u3000]+/)
    .map(searchKey)
    .filter((key) => key !== '')
