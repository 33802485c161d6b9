/** Where something lies, as far as the public tables say: a municipality, and the 構想区域 it belongs to. */
export interface Place {
  readonly municipalityCode: string
  readonly municipalityName: string
  readonly planningArea: { readonly code: string; readonly name: string } | null
}

export const nearnesses = ['sameMunicipality', 'sameArea', 'samePrefecture', 'elsewhere', 'unknown'] as const
export type Nearness = (typeof nearnesses)[number]

const prefectureOf = ({ municipalityCode }: Place): string => municipalityCode.slice(0, 2)

/** Not a distance: no coordinates are kept, so that nothing is said in kilometres or minutes. */
export function nearness(from: Place | null, to: Place): Nearness {
  if (from === null) return 'unknown'
  if (from.municipalityCode === to.municipalityCode) return 'sameMunicipality'
  if (from.planningArea && from.planningArea.code === to.planningArea?.code) return 'sameArea'
  return prefectureOf(from) === prefectureOf(to) ? 'samePrefecture' : 'elsewhere'
}

/** `origin` is the wished place or the sender's, in a word. */
export function nearnessSentence(near: Nearness, to: Place, origin: string): string {
  const place = to.municipalityName
  if (near === 'sameMunicipality') return `${place}にあり、${origin}と同じ市区町村です。`
  if (near === 'sameArea') return `${place}にあり、${origin}と同じ構想区域(${to.planningArea?.name ?? ''})です。`
  if (near === 'samePrefecture') return `${place}にあり、${origin}と同じ都道府県です。`
  if (near === 'elsewhere') return `${place}にあり、${origin}とは別の都道府県です。`
  return `${place}にあります。`
}
