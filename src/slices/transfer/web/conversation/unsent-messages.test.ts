import { expect, it } from 'vitest'
import type { SealedRecords } from '../../../../platform/browser/sealed-records.ts'
import { mostFiles, UnsentMessages } from './unsent-messages.ts'

const [enquiry, other] = ['0190a000-0000-7000-8000-0000000000aa', '0190a000-0000-7000-8000-0000000000bb']
const file = (n: number) => ({ fileId: `file ${n}`, name: `架空の提供書${n}.pdf`, namesPatient: true })

function aDevice(kept = new Map<string, unknown>()) {
  const records: SealedRecords = {
    list: async () => [...kept].map(([id, value], createdAt) => ({ id, createdAt, value })),
    put: async (id, value) => void kept.set(id, structuredClone(value)),
    purge: async () => undefined,
    remove: async (id) => void kept.delete(id),
  }
  return { kept, records }
}

it('what was attached and written is there again on another visit, each in its own conversation, and gone once sent', async () => {
  const { kept, records } = aDevice()
  const first = new UnsentMessages()
  await first.open(records)
  first.change(enquiry, { body: 'お送りします', mention: 'm' })
  first.attach(enquiry, file(1))
  await first.keep(enquiry)
  const again = new UnsentMessages()
  await again.open(records)
  expect(again.of(enquiry)).toEqual({ body: 'お送りします', mention: 'm', files: [file(1)] })
  expect(again.of(other)).toEqual({ body: '', mention: '', files: [] })
  again.change(enquiry, { body: '', mention: '', files: [] })
  await again.keep(enquiry)
  expect(kept.size).toBe(0)
})

it('what is in memory is newer than what comes from the device', async () => {
  const { records } = aDevice(
    new Map([[`message ${enquiry}`, { kind: 'message', enquiryId: enquiry, message: { body: '前', files: [] } }]]),
  )
  const messages = new UnsentMessages()
  messages.change(enquiry, { body: '後' })
  await messages.open(records)
  expect(messages.of(enquiry).body).toBe('後')
})

it('no more are attached than one message takes', () => {
  const messages = new UnsentMessages()
  for (let n = 0; n <= mostFiles; n += 1) messages.attach(enquiry, file(n))
  expect(messages.of(enquiry).files).toHaveLength(mostFiles)
})

it('a device that cannot write is said to keep nothing, and writing goes on', async () => {
  const { records } = aDevice()
  const messages = new UnsentMessages()
  await messages.open({ ...records, put: () => Promise.reject(new Error('full')) })
  expect(messages.isKept()).toBe(true)
  messages.change(enquiry, { body: '書いた' })
  await messages.keep(enquiry)
  expect([messages.isKept(), messages.of(enquiry).body]).toEqual([false, '書いた'])
})

it('what another version of the page wrote is left alone', async () => {
  const { records } = aDevice(
    new Map<string, unknown>([
      ['x', { kind: 'message', enquiryId: enquiry }],
      ['y', 'text'],
    ]),
  )
  const messages = new UnsentMessages()
  await messages.open(records)
  expect(messages.of(enquiry).body).toBe('')
})
