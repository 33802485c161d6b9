import { expect, it } from 'vitest'
import type { Attendance } from './meeting-facts.ts'
import { decide, idOf, many } from './testing/meeting-stage.ts'

const inPerson = (...ids: readonly number[]): readonly Attendance[] =>
  ids.map((at) => ({ voter: idOf(at), how: 'inPerson' }))

it('a secret ballot by one hand alone is told as one: the sums are then what one person chose (一般法50条)', () => {
  const slips = many(3, 'for').map(() => ({ choice: 'for', votes: 1 }) as const)
  const told = (...attendance: readonly Attendance[]) =>
    decide(many(3, 'for'), { attendance, ballots: { kind: 'secret', slips } })
      .warnings.join()
      .includes('すべて一人が')
  const heldBy = (voter: string, holder: string) => ({ voter, how: 'byProxy', holder }) as const
  expect(told(...inPerson(0), heldBy('m1', 'm0'), heldBy('m2', 'm0'))).toBe(true)
  expect(told(...inPerson(0, 1), heldBy('m2', 'm0'))).toBe(false)
  expect(told(...inPerson(0), heldBy('m1', 'm0'), heldBy('m2', 'm1'))).toBe(false)
  expect(told(...inPerson(0), heldBy('m1', 'm0'), ...inPerson(1), heldBy('m2', 'm0'))).toBe(false)
  expect(told(...inPerson(0))).toBe(false)
})
