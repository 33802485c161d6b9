import { scaleThreshold } from 'd3-scale'

export interface Shade {
  readonly label: string
  readonly ground: string
  readonly ink: string
}

const shades = {
  none: { label: '0', ground: 'fill-white', ink: 'fill-solid-gray-700' },
  one: { label: '1', ground: 'fill-blue-100', ink: 'fill-solid-gray-900' },
  two: { label: '2', ground: 'fill-blue-300', ink: 'fill-solid-gray-900' },
  three: { label: '3〜4', ground: 'fill-blue-900', ink: 'fill-white' },
  five: { label: '5以上', ground: 'fill-blue-1200', ink: 'fill-white' },
} satisfies Record<string, Shade>

export const shadeSteps: readonly Shade[] = Object.values(shades)

/** Few steps far apart: readable in grey and for every kind of colour vision. The number stands in the tile as well. */
export const shadeOf = scaleThreshold<number, Shade>()
  .domain([1, 2, 3, 5])
  .range([shades.none, shades.one, shades.two, shades.three, shades.five])
