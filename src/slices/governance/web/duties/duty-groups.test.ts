import { expect, it } from 'vitest'
import { type Duty, dutyFilters, groupedDuties, groupOf, isChosen, readFilter } from './duty-groups.ts'

const duty = (state: Duty['state'], daysLeft: number | null): Duty => ({
  ...{ id: `${state}${daysLeft}`, title: '', article: '', who: '', papers: [], state, dueOn: null, plannedOn: null },
  ...{ earliestOn: null, doneOn: null, daysLeft, deadlineSays: null, basis: [], missing: [], warnings: [] },
  ...{ ofEvent: false, mark: null, seen: null },
})
const all = [
  duty('notYet', 40),
  duty('due', 31),
  duty('due', 30),
  duty('due', 0),
  duty('late', -1),
  duty('due', null),
  duty('unknown', null),
  duty('done', null),
  duty('doneLate', null),
]

it('every duty is in one group by its state and its days', () => {
  expect(all.map(groupOf)).toEqual(['later', 'later', 'soon', 'soon', 'late', 'undated', 'unknown', 'done', 'done'])
})

it('what is late comes first, and groups without a duty are left out', () => {
  expect(groupedDuties(all, 'open').map(({ group, duties }) => [group, duties.length])).toEqual([
    ['late', 1],
    ['soon', 2],
    ['later', 2],
    ['undated', 1],
    ['unknown', 1],
  ])
  expect(groupedDuties(all, 'done').map(({ group }) => group)).toEqual(['done'])
})

it('each filter shows what it names', () => {
  const counts = dutyFilters.map((filter) => all.filter((each) => isChosen(each, filter)).length)
  expect(counts).toEqual([7, 1, 2, 4, 1, 2])
  expect([readFilter('late'), readFilter('nonsense'), readFilter(undefined)]).toEqual(['late', 'open', 'open'])
})
