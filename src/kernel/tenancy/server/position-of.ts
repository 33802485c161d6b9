import type { Position } from '../../../foundation/position.ts'

interface Stored {
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Null where nobody has said it. */
export const positionOf = ({ latitude, longitude }: Stored): Position | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }
