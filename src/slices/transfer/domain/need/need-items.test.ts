import { describe, expect, it } from 'vitest'
import { plainNeed } from '../testing/plain-need.ts'
import { needItems, needOutside } from './need-items.ts'

const namesIn = (infections: readonly { code: 'hiv' | 'mrsa' }[]) =>
  needItems(needOutside({ ...plainNeed, infections: [...infections] })).find(({ name }) => name === '感染症')?.value

describe('what leaves the members on paper or by a link', () => {
  it('says nothing of HIV, and does not say that there is no infection where it was left out', () => {
    expect(namesIn([{ code: 'hiv' }, { code: 'mrsa' }])).toBe('MRSA')
    expect(namesIn([{ code: 'hiv' }])).toBeUndefined()
    expect(namesIn([])).toBe('なし')
  })
})

it('of activities nobody stated nothing is said', () => {
  expect(needItems({ ...plainNeed, activities: {} }).map(({ name }) => name)).not.toContain('日常生活動作')
})
