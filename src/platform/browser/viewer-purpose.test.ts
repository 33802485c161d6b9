import { afterEach, expect, it, vi } from 'vitest'
import { purposeHeader, readPurpose } from '../contract/purpose.ts'
import { choosePurpose, purposeHeaders } from './viewer-purpose.ts'

const asking = { audit: { informationClass: 'patient', purpose: 'required' } } as const

afterEach(() => {
  choosePurpose(null)
  vi.useRealTimers()
})

it('a chosen purpose reaches the server as it was written', () => {
  const purpose = { kind: 'subjectRequest', text: '本人の求め；開示請求 100%' } as const
  choosePurpose({ task: 'report', ...purpose })
  expect(readPurpose(purposeHeaders(asking)[purposeHeader])).toEqual(purpose)
  choosePurpose({ task: 'report', kind: 'internalAudit', text: null })
  expect(readPurpose(purposeHeaders(asking)[purposeHeader])).toEqual({ kind: 'internalAudit', text: null })
  expect(purposeHeaders({ audit: { informationClass: 'account' } })).toEqual({})
  expect(purposeHeaders({ audit: 'none' })).toEqual({})
})

it('is forgotten when the task ends, and after half an hour', () => {
  expect(purposeHeaders(asking)).toEqual({})
  vi.useFakeTimers()
  choosePurpose({ task: 'report', kind: 'treatment', text: null })
  vi.advanceTimersByTime(29 * 60 * 1000)
  expect(purposeHeaders(asking)).not.toEqual({})
  vi.advanceTimersByTime(2 * 60 * 1000)
  expect(purposeHeaders(asking)).toEqual({})
})
