/** Where something stands, in degrees of the world geodetic system, as maps print them. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/**
 * From 沖ノ鳥島 to 択捉島 and from 与那国島 to 南鳥島, out to whole degrees. No latitude in Japan is a longitude in Japan, so
 * that two numbers in the wrong order are seen.
 */
export const japanBounds = {
  latitude: { from: 20, through: 46 },
  longitude: { from: 122, through: 154 },
} as const

const within = (degrees: number, { from, through }: { readonly from: number; readonly through: number }) =>
  degrees >= from && degrees <= through

export const isInJapan = ({ latitude, longitude }: Position): boolean =>
  within(latitude, japanBounds.latitude) && within(longitude, japanBounds.longitude)

/** Two numbers as a map gives them to copy, `35.4460, 139.3910`, in either order. Null for anything else, or abroad. */
export function readPosition(written: string): Position | null {
  const found = /^\(?\s*(\d{1,3}(?:\.\d+)?)\s*[,、\s]\s*(\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(
    written
      .normalize('NFKC')
      .replace(/[°度NE北緯東経]/g, '')
      .trim(),
  )
  if (!found) return null
  const [one, other] = [Number(found[1]), Number(found[2])]
  const inOrder = { latitude: rounded(Math.min(one, other)), longitude: rounded(Math.max(one, other)) }
  return isInJapan(inOrder) ? inOrder : null
}

/** A millionth of a degree is 11 cm; a map's further digits say nothing about a building. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const meanEarthRadiusKilometres = 6371

/** Along the great circle, on a sphere: at most some 0.5 % off, which the rounded words do not show. */
export function kilometresBetween(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const halfChord =
    Math.sin(radians(other.latitude - one.latitude) / 2) ** 2 +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  return 2 * meanEarthRadiusKilometres * Math.asin(Math.min(1, Math.sqrt(halfChord)))
}
