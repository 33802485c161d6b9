import { expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { knownPatient, mayMissAgain, patientSubject, subjectWords } from './break-glass.ts'

const birthOn = calendarDate('1943-05-06')

it('a patient is the same subject however the name was typed, and another with another birthday', () => {
  const subject = '1943-05-06 カクウハナコ'
  for (const nameOrNumber of ['かくう はなこ', 'カクウ　ハナコ', ' ｶｸｳ・ﾊﾅｺ'])
    expect(patientSubject({ nameOrNumber, birthOn })).toBe(subject)
  expect(patientSubject({ nameOrNumber: 'かくう はなこ', birthOn: calendarDate('1943-05-07') })).not.toBe(subject)
  expect(patientSubject({ nameOrNumber: 'Ｆ－０００１', birthOn })).toBe('1943-05-06 f0001')
})

it('a subject is said in words, and one of another form as it is', () => {
  expect(subjectWords('1943-05-06 カクウハナコ')).toBe('カクウハナコ（昭和18年5月6日生）')
  for (const other of ['架空の患者一', '1943-13-06 カクウ', '1943-05-06']) expect(subjectWords(other)).toBe(other)
  const known = { nameOrNumber: 'カクウハナコ', birthOn }
  expect(knownPatient(patientSubject(known))).toEqual(known)
})

it('five misses of an hour are borne, a sixth is not', () => {
  expect([0, 4, 5, 6].map(mayMissAgain)).toEqual([true, true, false, false])
})
