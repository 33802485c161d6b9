import { describe, expect, it } from 'vitest'
import { places } from '../testing/arbitrary-ward.ts'
import { near, nearnessOrder, nearnessSentence, type Place } from './nearness.ts'

const [atsugi, ebina, aikawa, machida] = places
const sender: Place = { ...ebina, position: { latitude: 35, longitude: 139 } }
const oneKilometre = 180 / (Math.PI * 6371)
/** So far to the north of the sender. */
const away = (place: Place, kilometres: number): Place => ({
  ...place,
  position: { latitude: 35 + kilometres * oneKilometre, longitude: 139 },
})
const bySender = { wishedPlace: null, senderPlace: sender }
const byWish = { wishedPlace: machida, senderPlace: sender }

const sentence = (to: Place, origins: Parameters<typeof near>[0] = bySender) =>
  nearnessSentence(near(origins, to), to, origins)

describe('the words about where a facility lies', () => {
  it('give kilometres as the crow flies where both ends are known', () => {
    expect(sentence(away(atsugi, 12.4))).toBe('厚木市にあり、依頼元から約12km（直線）です。')
  })

  it.each([
    [0, '1km未満'],
    [0.999, '1km未満'],
    [1.001, '約1km'],
    [1.499, '約1km'],
    [1.501, '約2km'],
    [99.6, '約100km'],
  ])('say %d km as %j', (kilometres, words) => {
    expect(sentence(away(ebina, kilometres))).toContain(`依頼元から${words}（直線）`)
  })

  it('say the area, and nothing in kilometres, where either end is not known', () => {
    expect(sentence(atsugi)).toBe('厚木市にあり、依頼元と同じ構想区域(架空の区域1406)です。')
    const unplaced = { wishedPlace: null, senderPlace: ebina }
    expect(sentence(away(atsugi, 3), unplaced)).toBe('厚木市にあり、依頼元と同じ構想区域(架空の区域1406)です。')
    expect(sentence(away(atsugi, 3), { wishedPlace: null, senderPlace: null })).toBe('厚木市にあります。')
  })

  it('say both where the family wishes a place', () => {
    expect(sentence(away(atsugi, 3), byWish)).toBe(
      '厚木市にあり、ご家族の希望の場所とは別の都道府県です。依頼元から約3km（直線）です。',
    )
  })
})

const order = (all: Readonly<Record<string, Place>>, origins: Parameters<typeof near>[0] = bySender): string[] => {
  const placed = Object.entries(all).map(([name, place]) => ({ name, near: near(origins, place) }))
  const key = nearnessOrder(
    origins,
    placed.map((each) => each.near),
  )
  return placed
    .toSorted((one, other) => {
      const [a, b] = [key(one.near), key(other.near)]
      const differing = a.findIndex((part, position) => part !== b[position])
      return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0)
    })
    .map(({ name }) => name)
}

describe('nearness', () => {
  it('goes by kilometres where they are known, across the border of a municipality', () => {
    expect(order({ far: away(ebina, 9), near: away(atsugi, 2), abroad: away(machida, 5) })).toEqual([
      'near',
      'abroad',
      'far',
    ])
  })

  it('puts the unknown behind the known that are no further by area', () => {
    const all = { elsewhere: machida, same: ebina, area: atsugi, two: away(ebina, 2), nine: away(atsugi, 9) }
    expect(order(all)).toEqual(['two', 'same', 'nine', 'area', 'elsewhere'])
  })

  it('goes by area alone where the sender’s position is not known', () => {
    const unplaced = { wishedPlace: null, senderPlace: ebina }
    const all = { prefecture: away(aikawa, 1), area: away(atsugi, 5), same: away(ebina, 9) }
    expect(order(all, unplaced)).toEqual(['same', 'area', 'prefecture'])
  })

  it('goes by the wished place first, and by kilometres within its area', () => {
    const all = { near: away(ebina, 1), wishedFar: away(machida, 20), wishedNear: away(machida, 10), unknown: machida }
    expect(order(all, byWish)).toEqual(['wishedNear', 'wishedFar', 'unknown', 'near'])
  })
})
