import { kilometresBetween, type Position } from '../../../../foundation/position.ts'

/** Where something lies, as far as the public tables say: a municipality, and the 構想区域 it belongs to. */
export interface Place {
  readonly municipalityCode: string
  readonly municipalityName: string
  readonly planningArea: { readonly code: string; readonly name: string } | null
  /** As the facility's own administrator said it; null where nobody did, and of a place that is no facility. */
  readonly position: Position | null
}

export const nearnesses = ['sameMunicipality', 'sameArea', 'samePrefecture', 'elsewhere', 'unknown'] as const
export type Nearness = (typeof nearnesses)[number]

const prefectureOf = ({ municipalityCode }: Place): string => municipalityCode.slice(0, 2)

/** By area: what can be said of every facility. */
export function nearness(from: Place | null, to: Place): Nearness {
  if (from === null) return 'unknown'
  if (from.municipalityCode === to.municipalityCode) return 'sameMunicipality'
  if (from.planningArea && from.planningArea.code === to.planningArea?.code) return 'sameArea'
  return prefectureOf(from) === prefectureOf(to) ? 'samePrefecture' : 'elsewhere'
}

export interface Origins {
  /** Where the family wishes the patient to be: a municipality, of which no position is known. */
  readonly wishedPlace: Place | null
  readonly senderPlace: Place | null
}

export interface Near {
  /** To the wished place, else to the sender. */
  readonly nearness: Nearness
  /** From the sender, as the crow flies; null where either end is not known. */
  readonly kilometres: number | null
}

export function near({ wishedPlace, senderPlace }: Origins, to: Place): Near {
  const ends = senderPlace?.position && to.position
  return {
    nearness: nearness(wishedPlace ?? senderPlace, to),
    kilometres: ends ? kilometresBetween(senderPlace.position, to.position) : null,
  }
}

/**
 * What to sort by. A wished place counts by area, and kilometres only within it. Without one, kilometres count; a facility
 * whose position nobody has said stands behind the known ones that are no further by area.
 */
export function nearnessOrder({ wishedPlace }: Origins, all: readonly Near[]): (one: Near) => readonly number[] {
  const areaOf = (one: Near) => nearnesses.indexOf(one.nearness)
  if (wishedPlace) return (one) => [areaOf(one), one.kilometres ?? Number.MAX_VALUE]
  const furthestIn = (area: number) =>
    all.reduce((furthest, each) => (areaOf(each) <= area ? Math.max(furthest, each.kilometres ?? 0) : furthest), 0)
  return (one) => [one.kilometres ?? furthestIn(areaOf(one)), one.kilometres === null ? 1 : 0, areaOf(one)]
}

export function nearnessSentence({ nearness: area, kilometres }: Near, to: Place, { wishedPlace }: Origins): string {
  const away = kilometres === null ? '' : `依頼元から${kilometresText(kilometres)}`
  if (!wishedPlace && away) return `${to.municipalityName}にあり、${away}です。`
  const within = areaSentence(area, to, wishedPlace ? 'ご家族の希望の場所' : '依頼元')
  return away ? `${within}${away}です。` : within
}

const kilometresText = (kilometres: number): string =>
  `${kilometres < 1 ? '1km未満' : `約${Math.round(kilometres)}km`}（直線）`

/** `origin` is the wished place or the sender's, in a word. */
function areaSentence(area: Nearness, to: Place, origin: string): string {
  const place = to.municipalityName
  if (area === 'sameMunicipality') return `${place}にあり、${origin}と同じ市区町村です。`
  if (area === 'sameArea') return `${place}にあり、${origin}と同じ構想区域(${to.planningArea?.name ?? ''})です。`
  if (area === 'samePrefecture') return `${place}にあり、${origin}と同じ都道府県です。`
  if (area === 'elsewhere') return `${place}にあり、${origin}とは別の都道府県です。`
  return `${place}にあります。`
}
