import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japanBounds, kilometresBetween, readPosition } from './position.ts'

const ebina = { latitude: 35.446, longitude: 139.391 }

describe('a position', () => {
  it.each([
    '35.446, 139.391',
    '35.446,139.391',
    '35.446 139.391',
    '139.391, 35.446',
    '(35.446, 139.391)',
    '３５．４４６、１３９．３９１',
    '北緯35.446度 東経139.391度',
    '35.446°N 139.391°E',
    '35.44600001, 139.39100004',
  ])('is read from %j', (written) => {
    expect(readPosition(written)).toEqual(ebina)
  })

  it.each([
    '',
    '35.446',
    '35.446, 35.446',
    '139.391, 139.391',
    '19.999, 139',
    '35, 154.01',
    '-35.4, 139.4',
    '35,4',
    'ここ',
  ])('is not %j', (written) => {
    expect(readPosition(written)).toBeNull()
  })

  it('may lie on the bounds', () => {
    const { latitude, longitude } = japanBounds
    expect(readPosition(`${latitude.from}, ${longitude.through}`)).toEqual({ latitude: 20, longitude: 154 })
    expect(readPosition(`${latitude.through}, ${longitude.from}`)).toEqual({ latitude: 46, longitude: 122 })
  })
})

describe('the distance', () => {
  it('is 0 to itself and the same both ways, whatever the places', () => {
    const degrees = (range: { from: number; through: number }) =>
      fc.double({ min: range.from, max: range.through, noNaN: true })
    const anywhere = fc.record({
      latitude: degrees(japanBounds.latitude),
      longitude: degrees(japanBounds.longitude),
    })
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (one, other, between) => {
        expect(kilometresBetween(one, one)).toBe(0)
        expect(kilometresBetween(one, other)).toBeCloseTo(kilometresBetween(other, one), 6)
        const detour = kilometresBetween(one, between) + kilometresBetween(between, other)
        expect(kilometresBetween(one, other)).toBeLessThanOrEqual(detour + 1e-6)
      }),
    )
  })

  it('is that of the sphere: a degree of latitude, a degree of longitude at 60°, half the way round', () => {
    const at = (latitude: number, longitude: number) => ({ latitude, longitude })
    const degree = (Math.PI * 6371) / 180
    expect(kilometresBetween(at(35, 139), at(36, 139))).toBeCloseTo(degree, 6)
    expect(kilometresBetween(at(60, 139), at(60, 139.001))).toBeCloseTo(degree / 2000, 6)
    expect(kilometresBetween(at(0, 0), at(0, 180))).toBeCloseTo(Math.PI * 6371, 6)
  })
})
