import { expect, it } from 'vitest'
import type { Attendance } from './meeting-facts.ts'
import { quorumNow } from './quorum-now.ts'
import { over } from './share.ts'
import { attendanceOf, goodNotice, many, silentArticles, votersOf } from './testing/meeting-stage.ts'

const five = votersOf(many(5, 'for'))
const here = (count: number): readonly Attendance[] => attendanceOf(many(count, 'for'))
const general = (count: number, voters = five) =>
  quorumNow('generalMeeting', voters, here(count), goodNotice, silentArticles)

it('needs more than half of all votes in the general meeting (一般法49条1項)', () => {
  expect(general(2)).toMatchObject({ reached: false, article: '一般法49条1項' })
  expect(general(3)).toMatchObject({ reached: true })
  expect(quorumNow('generalMeeting', votersOf(many(4, 'for')), here(2), goodNotice, silentArticles).reached).toBe(false)
})

it('weighs members by their votes and directors by head', () => {
  const heavy = votersOf([{ does: 'for', votes: 4 }, ...many(3, 'for')])
  expect(general(1, heavy).reached).toBe(true)
  expect(quorumNow('board', heavy, here(1), goodNotice, silentArticles).reached).toBe(false)
})

it('is unknown where a weight, an attendance or the articles leave it open, and known where they cannot matter', () => {
  const [first, ...rest] = five
  const weightless = [{ id: first?.id ?? '' }, ...rest]
  expect(general(3, weightless).reached).toBe(undefined)
  expect(quorumNow('council', five, here(3), goodNotice, {}).reached).toBe(undefined)
  const byProxy: Attendance[] = [{ voter: 'm4', how: 'byProxy', holder: 'somebody' }]
  const unread = { generalMeeting: { ordinary: null } }
  expect(quorumNow('generalMeeting', five, [...here(2), ...byProxy], goodNotice, unread).reached).toBe(undefined)
  expect(quorumNow('generalMeeting', five, [...here(3), ...byProxy], goodNotice, unread).reached).toBe(true)
})

it('decides the council’s as its articles say, and asks for none where they ask for none', () => {
  const ordinary = { quorum: over(2, 3), majority: over(1, 2) }
  const said = quorumNow('council', five, here(4), goodNotice, { council: { ordinary } })
  expect(said).toMatchObject({ reached: true, article: '評議会の定め' })
  expect(said.says).toContain('4 / 5')
  const free = { council: { ordinary: { ...ordinary, quorum: null } } }
  expect(quorumNow('council', five, here(0), goodNotice, free).reached).toBe(true)
})
