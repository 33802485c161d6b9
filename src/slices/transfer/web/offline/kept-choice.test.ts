import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { SealedRecords } from '../../../../platform/browser/sealed-records.ts'
import { Outbox, type OutboxPorts } from './outbox.ts'

const never = () => Promise.reject(new Error('a choice sends nothing'))
const ports: OutboxPorts = {
  save: never,
  show: never,
  call: never,
  stall: () => null,
  today: () => calendarDate('2026-11-22'),
  isWrittenElsewhere: async () => false,
}
const [id, other] = ['0190a000-0000-7000-8000-0000000000aa', '0190a000-0000-7000-8000-0000000000bb']

it('whom somebody means to ask is there again after the page was left, and gone once it was asked', async () => {
  const kept = new Map<string, unknown>()
  const device: SealedRecords = {
    list: async () => [...kept].map(([key, value], createdAt) => ({ id: key, createdAt, value })),
    put: async (key, value) => void kept.set(key, structuredClone(value)),
    purge: async () => undefined,
    remove: async (key) => void kept.delete(key),
  }
  const chosen = [{ receiverId: 'r', facilityId: 'f', name: '架空病院' }]
  const outbox = new Outbox(ports)
  await outbox.open(device)
  await outbox.choose(id, chosen)
  const again = new Outbox(ports)
  await again.open(device)
  expect(again.chosenFor(id)).toEqual(chosen)
  expect(again.chosenFor(other)).toEqual([])
  expect(again.unsentDrafts()).toEqual([])
  await again.choose(id, [])
  expect(kept.size).toBe(0)
})
