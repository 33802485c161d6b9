import type { Member, Municipality } from './certification-case.ts'
import { careSideKinds, hospitalSideKinds } from './certification-case.ts'
import { everyTruth, someTruth, type Truth } from './three-valued.ts'

/** A ward of a designated city lies in the city: 名古屋市緑区 in 名古屋市. */
const liesIn = (inner: Municipality, outer: Municipality): boolean =>
  inner.code === outer.code ||
  (inner.prefecture === outer.prefecture &&
    outer.name.endsWith('市') &&
    inner.name.endsWith('区') &&
    inner.name.startsWith(outer.name))

/** Unknown when either is, or when the place is named too roughly: a city of which only some wards are in the area. */
export function isInArea(place: Municipality | undefined, area: readonly Municipality[] | undefined): Truth {
  if (!place || !area) return undefined
  if (area.some((each) => liesIn(place, each))) return true
  return area.some((each) => liesIn(each, place)) ? undefined : false
}

export type Side = 'hospital' | 'care'
const kindsOf: Readonly<Record<Side, readonly string[]>> = { hospital: hospitalSideKinds, care: careSideKinds }

/** Whether the member opens a facility of this side (病院等, or 介護事業等) inside the area of the articles. */
export function opensInArea(member: Member, side: Side, area: readonly Municipality[] | undefined): Truth {
  if (!member.facilities) return undefined
  return someTruth(
    member.facilities.map((facility) =>
      everyTruth([
        facility.kind === undefined ? undefined : kindsOf[side].includes(facility.kind),
        isInArea(facility.municipality, area),
      ]),
    ),
  )
}

export function sameArea(left: readonly Municipality[], right: readonly Municipality[]): boolean {
  const within = (some: readonly Municipality[], all: readonly Municipality[]) =>
    some.every((place) => all.some((each) => each.code === place.code))
  return within(left, right) && within(right, left)
}

export const namesOf = (area: readonly Municipality[]): string => area.map((each) => each.name).join('、')

/** In the order of the area, each once. */
export const prefecturesOf = (area: readonly Municipality[]): readonly string[] => [
  ...new Set(area.map((each) => each.prefecture)),
]
