import { expect, test } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { AllianceEntry } from './alliance-entry.ts'
import { aFacility, aMember, anAllianceEntry } from './an-alliance-entry.ts'
import { faultsOf } from './entry-faults.ts'

const citation = { sourceId: 'document-000', asOf: null, note: null }
const fieldsOf = (more: Partial<AllianceEntry>) =>
  faultsOf(anAllianceEntry('架空ネット', more), new Set(['document-000'])).map((each) => each.field)

test('an entry whose statements fit together has no fault', () => {
  expect(fieldsOf({ members: [aMember('甲会')], facilities: [aFacility('甲病院', '甲会', 60)] })).toEqual([])
})

test('a source that is not listed is named with its place, however deep it stands', () => {
  const facility = {
    ...aFacility('甲病院', '甲会', 60),
    registrations: [{ name: null, institutionCode: null, address: null, ...citation, sourceId: '無い' }],
  }
  expect(fieldsOf({ members: [aMember('甲会')], facilities: [facility] })).toEqual([
    'facilities[0].registrations[0].sourceId',
  ])
})

test('a member or a facility may not stand twice, the same facility name under two members may', () => {
  expect(fieldsOf({ members: [aMember('甲会'), aMember('甲会')] })).toEqual(['members[1].name'])
  const members = [aMember('甲会'), aMember('乙会')]
  expect(fieldsOf({ members, facilities: [aFacility('老健', '甲会', 1), aFacility('老健', '乙会', 1)] })).toEqual([])
  expect(fieldsOf({ members, facilities: [aFacility('老健', '甲会', 1), aFacility('老健', '甲会', 1)] })).toEqual([
    'facilities[1].name',
  ])
})

test('a facility belongs to a member that is there, or to none', () => {
  expect(fieldsOf({ facilities: [aFacility('甲病院', '甲会', 60)] })).toEqual(['facilities[0].memberName'])
  expect(fieldsOf({ facilities: [{ ...aFacility('甲病院', '', 60), memberName: null }] })).toEqual([])
})

test('a certified alliance has no day of ending', () => {
  const statuses: AllianceEntry['statuses'] = [
    { value: 'certified', endedOn: calendarDate('2022-05-31'), text: null, ...citation },
  ]
  expect(fieldsOf({ statuses })).toEqual(['statuses[0].endedOn'])
})

test('the order of establishment is one number, while documents may count otherwise', () => {
  const number = (value: number, basis: 'orderOfEstablishment' | 'numberInDocument') => ({ value, basis, ...citation })
  expect(fieldsOf({ numbers: [number(9, 'orderOfEstablishment'), number(8, 'numberInDocument')] })).toEqual([])
  expect(fieldsOf({ numbers: [number(9, 'orderOfEstablishment'), number(8, 'orderOfEstablishment')] })).toEqual([
    'numbers',
  ])
})
