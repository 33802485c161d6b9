import { expect, it } from 'vitest'
import { prefectureTiles, shortPrefectureName } from './prefecture-tiles.ts'

it('shows 47 prefectures, each once, no two on the same place', () => {
  expect(new Set(prefectureTiles.map((tile) => tile.name)).size).toBe(47)
  expect(new Set(prefectureTiles.map((tile) => `${tile.column} ${tile.row}`)).size).toBe(47)
})

it('keeps every tile inside the half that draws it', () => {
  for (const tile of prefectureTiles) {
    expect(tile.column).toBeLessThanOrEqual(13)
    expect(tile.row).toBeLessThanOrEqual(tile.column < 7 ? 11 : 8)
    expect(tile.row).toBeGreaterThanOrEqual(tile.column < 7 ? 6 : 0)
  }
})

it('shortens names without making two the same', () => {
  expect(shortPrefectureName('北海道')).toBe('北海道')
  expect(shortPrefectureName('京都府')).toBe('京都')
  expect(new Set(prefectureTiles.map((tile) => shortPrefectureName(tile.name))).size).toBe(47)
})
