import { describe, expect, it } from 'vitest'
import type { CapacityStatement, Facility } from '../../domain/alliance-member.ts'
import { capacitiesIn, capacityColumns } from './capacity-columns.ts'

const capacity = (value: number, sourceId: string, asOf: string | null, definition: string): CapacityStatement => ({
  value,
  unit: '床',
  definition,
  parts: [],
  sourceId,
  asOf,
  note: null,
})

const facility = (name: string, capacities: readonly CapacityStatement[]): Facility => ({
  name,
  memberName: null,
  names: [{ value: name, sourceId: 'paper', asOf: null, note: null }],
  capacities,
  registrations: [],
})

const facilities = [
  facility('架空病院', [capacity(120, 'list', '2025-06-01', '許可病床'), capacity(126, 'paper', '2019', '資料の床数')]),
  facility('架空第二病院', [
    capacity(80, 'paper', '2019', '資料の床数'),
    capacity(70, 'list', '2025-06-01', '稼働病床'),
  ]),
]

describe('columns of beds', () => {
  it('never puts numbers of different definitions or days in one column', () => {
    expect(capacityColumns(facilities).map((column) => [column.sourceId, column.definition])).toEqual([
      ['paper', '資料の床数'],
      ['list', '許可病床'],
      ['list', '稼働病床'],
    ])
  })

  it('leaves a place empty where a document gives no number', () => {
    const [, licensed] = capacityColumns(facilities)
    if (!licensed) throw new Error('no column')
    expect(facilities.map((each) => capacitiesIn(each, licensed).map(({ value }) => value))).toEqual([[120], []])
  })
})
