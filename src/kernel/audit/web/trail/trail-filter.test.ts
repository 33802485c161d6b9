import { expect, it } from 'vitest'
import { isNarrowed, readTrailFilter, trailQuery } from './trail-filter.ts'

it('an address asks for what it says, days as people write them', () => {
  const accountId = '0190a000-0000-7000-8000-000000000001'
  const search = { from: 'R8.11.1', to: '2026-11-22', outcome: 'refused', purpose: 'treatment', accountId }
  expect(trailQuery(readTrailFilter(search))).toEqual({ ...search, from: '2026-11-01' })
})

it('what cannot be read narrows nothing', () => {
  const filter = readTrailFilter({ from: '先週', accountId: "' or 1=1", outcome: 'x', purpose: 'y' })
  expect(trailQuery(filter)).toEqual({})
  expect([isNarrowed(filter), isNarrowed(readTrailFilter({}))]).toEqual([true, false])
})
