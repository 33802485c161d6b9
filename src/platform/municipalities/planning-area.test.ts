import { expect, it } from 'vitest'
import { municipalitiesByCode } from './municipality-table.ts'
import { planningAreaOf } from './planning-area.ts'

it('puts every municipality but those it cannot place into one area of its own prefecture', () => {
  const unplaced = [...municipalitiesByCode.values()].filter(({ code }) => planningAreaOf(code) === null)
  expect(unplaced.map(({ prefecture, name }) => `${prefecture}${name}`).sort()).toMatchInlineSnapshot(`
    [
      "北海道泊村",
      "北海道留別村",
      "北海道留夜別村",
      "北海道紗那村",
      "北海道色丹村",
      "北海道蘂取村",
      "神奈川県川崎市",
      "秋田県上小阿仁村",
      "秋田県井川町",
      "秋田県八峰町",
      "秋田県大潟村",
      "秋田県小坂町",
      "秋田県東成瀬村",
      "秋田県美郷町",
      "秋田県藤里町",
      "静岡県浜松市中央区",
      "静岡県浜松市天竜区",
      "静岡県浜松市浜名区",
    ]
  `)
  for (const { code } of municipalitiesByCode.values()) {
    expect(planningAreaOf(code)?.code.slice(0, 2) ?? code.slice(0, 2)).toBe(code.slice(0, 2))
  }
})

it('knows the area that several municipalities share', () => {
  expect(planningAreaOf('39208')).toEqual({ code: '3904', name: '幡多' })
  expect(planningAreaOf('39210')).toEqual(planningAreaOf('39208'))
})
