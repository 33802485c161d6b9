import { describe, expect, it } from 'vitest'
import { nextSort, readSort, sortRows, sortText } from './sorting.ts'

const rows = [{ beds: 30 }, { beds: null }, { beds: 100 }, { beds: 9 }]
const beds = (row: { beds: number | null }) => row.beds

describe('sorting a table', () => {
  it('keeps rows without a value last in both directions', () => {
    expect(sortRows(rows, { key: 'beds', direction: 'up' }, beds).map(beds)).toEqual([9, 30, 100, null])
    expect(sortRows(rows, { key: 'beds', direction: 'down' }, beds).map(beds)).toEqual([100, 30, 9, null])
  })

  it('goes from rising to falling to the order of the document', () => {
    const rising = nextSort(undefined, 'beds')
    expect(rising).toEqual({ key: 'beds', direction: 'up' })
    expect(nextSort(rising, 'beds')).toEqual({ key: 'beds', direction: 'down' })
    expect(nextSort({ key: 'beds', direction: 'down' }, 'beds')).toBeUndefined()
  })

  it('comes back from the address as it was written, and ignores a column that does not exist', () => {
    expect(readSort(sortText({ key: 'beds', direction: 'down' }), ['beds'])).toEqual({ key: 'beds', direction: 'down' })
    expect(readSort('password', ['beds'])).toBeUndefined()
  })
})
