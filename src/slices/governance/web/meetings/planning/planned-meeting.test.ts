import { expect, it } from 'vitest'
import { subjects } from '../../../domain/meeting/resolution-kind.ts'
import {
  draftErrors,
  emptyDraft,
  forBody,
  onPlannedDay,
  ordinaryDraft,
  plannedFrom,
  subjectChoices,
} from './planned-meeting.ts'

const filled = {
  ...emptyDraft(),
  title: '架空の理事会',
  day: '2026-12-01',
  place: '架空会館',
  items: emptyDraft().items.map((item) => ({ ...item, title: '議題' })),
}

it('names every field that is lacking, and none that a resolution without a meeting does not need', () => {
  expect(draftErrors(emptyDraft()).map(({ field }) => field)).toEqual(['title', 'day', 'place', 'item-title-0'])
  expect(draftErrors({ ...emptyDraft(), form: 'written' }).map(({ field }) => field)).not.toContain('place')
  expect(draftErrors(filled)).toEqual([])
  expect(draftErrors({ ...filled, place: '', onlineAddress: 'https://meeting.invalid' })).toEqual([])
  const dealing = filled.items.map((item) => ({ ...item, matter: { kind: 'dealing' as const, body: ' ' } }))
  expect(draftErrors({ ...filled, items: dealing }).map(({ field }) => field)).toEqual(['item-party-0'])
})

it('reads day and hour as Japan’s', () => {
  expect(plannedFrom({ ...filled, hour: '09:30' }).heldAt).toBe('2026-12-01T00:30:00.000Z')
})

it('takes the plan’s day for a general meeting that has none yet, and keeps the day a person chose', () => {
  const planned = '2027-06-24'
  expect(ordinaryDraft(planned)).toMatchObject({ day: planned, items: [{ subject: 'accounts' }] })
  expect(ordinaryDraft(null).day).toBe('')
  const general = onPlannedDay(forBody(emptyDraft(), 'generalMeeting'), planned)
  expect(general.day).toBe(planned)
  expect(onPlannedDay({ ...general, day: '2027-06-30' }, planned).day).toBe('2027-06-30')
  expect(onPlannedDay(forBody(general, 'board'), planned).day).toBe('')
  expect(onPlannedDay({ ...filled, body: 'board' }, null).day).toBe(filled.day)
})

it('offers each body what it decides, and changes what another body decides', () => {
  for (const body of ['generalMeeting', 'board', 'council'] as const) {
    const offered = subjectChoices(body).flatMap(({ value }) => (value === '' ? [] : [value as keyof typeof subjects]))
    expect(offered.every((name) => subjects[name].body === body)).toBe(true)
    const [item] = forBody(filled, body).items
    expect(item?.subject && subjects[item.subject].body).toBe(body)
  }
})
