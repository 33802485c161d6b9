import { expect, test } from 'vitest'
import { summariseEntry } from './alliance-summary.ts'
import { anAllianceEntry } from './an-alliance-entry.ts'

const citation = { sourceId: 'document-000', asOf: null, note: null }

test('a certification known only to the month is no day, and a later document may give the day', () => {
  const month = { on: '2017-04', text: 'H29.4', ...citation }
  const day = { on: '2017-04-02', text: '平成29年4月2日', ...citation }
  expect(summariseEntry(anAllianceEntry('架空ネット', { certifications: [month] })).certifiedOn).toBeNull()
  expect(summariseEntry(anAllianceEntry('架空ネット', { certifications: [month, day] })).certifiedOn).toBe('2017-04-02')
})

test('what no document states stays unknown', () => {
  expect(summariseEntry(anAllianceEntry('架空ネット', { prefectures: [] }))).toEqual({
    number: null,
    name: '架空ネット',
    prefecture: null,
    certifiedOn: null,
    status: 'certified',
    municipalities: [],
  })
})
