import { expect, it } from 'vitest'
import { addressedAudiences, disclosedRows } from './disclosed-cells.ts'

const beds = { category: 'bedAvailability', audience: { kind: 'members' } } as const
const cellOf = (rules: Parameters<typeof disclosedRows>[0], audience = 'members') =>
  disclosedRows(rules)
    .find(({ category }) => category === 'bedAvailability')
    ?.cells.find((cell) => cell.audience === audience)

it('every category and every audience stands in the table, private unless a rule says otherwise', () => {
  const rows = disclosedRows([])
  expect(rows).toHaveLength(10)
  expect(rows.flatMap(({ cells }) => cells)).toHaveLength(70)
  expect(rows.every(({ cells }) => cells.every(({ extent }) => extent === null))).toBe(true)
})

it('shows the widest allowance, and what a denial leaves of it', () => {
  const allowed = { ...beds, effect: 'allow', granularity: 'rows' } as const
  const sums = { ...beds, effect: 'allow', granularity: 'aggregated' } as const
  const deniedRows = { ...beds, effect: 'deny', granularity: 'rows' } as const
  const deniedAll = { ...beds, effect: 'deny', granularity: 'benchmarkOnly' } as const
  expect(cellOf([sums, allowed])).toMatchObject({ extent: 'rows', denies: false })
  expect(cellOf([allowed, deniedRows])).toMatchObject({ extent: 'aggregated', denies: true })
  expect(cellOf([allowed, deniedAll])).toMatchObject({ extent: null, denies: true })
  expect(cellOf([deniedAll])).toMatchObject({ extent: null, denies: true })
  expect(cellOf([allowed], 'council')).toMatchObject({ extent: null, denies: false })
  expect(addressedAudiences(disclosedRows([allowed]))).toEqual(['members'])
  expect(addressedAudiences(disclosedRows([deniedAll]))).toEqual(['members'])
})

it('does not mix what single members see', () => {
  const [one, other] = ['one', 'other'].map((organisationId) => ({ kind: 'oneMember', organisationId }) as const)
  if (!one || !other) throw new Error('two members')
  const rules = [
    { ...beds, audience: one, effect: 'allow', granularity: 'rows' },
    { ...beds, audience: other, effect: 'deny', granularity: 'benchmarkOnly' },
    { ...beds, audience: other, effect: 'deny', granularity: 'rows' },
  ] as const
  expect(cellOf(rules, 'oneMember')).toMatchObject({ singleMembers: 2 })
})
