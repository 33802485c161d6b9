import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { isHeldOn } from '../../domain/bodies/held-period.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import { type AllianceFacts, readAllianceFacts } from './alliance-facts.ts'
import type { BodyTables } from './body-tables.ts'
import { seedBodies } from './seed-bodies.ts'
import { addStatement, type NewStatement } from './statement-store.ts'

let test: TestFloor
let stage: AllianceStage
beforeAll(async () => {
  test = await openTestFloor()
  stage = await setAllianceStage(test, 3)
  const file = new URL('../../../../../seed/demo/bodies.yaml', import.meta.url)
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, file, stage.allianceId, '試験'))
})
afterAll(() => test.close())

const facts = (viewer: Viewer, on: string): Promise<AllianceFacts | null> =>
  openWork(test.floor, viewer, 'none', (work) => readAllianceFacts(work, stage.allianceId, calendarDate(on)))

async function ownFacts(on: string): Promise<AllianceFacts> {
  const read = await facts(stage.someone('secretariat'), on)
  if (!read) throw new Error('the office does not know its own alliance')
  return read
}

const state = (stated: Omit<NewStatement, 'ownerId' | 'effectiveOn' | 'reason'>, on: string) =>
  openSystemWork(test.floor, 'test-setup', (work) =>
    addStatement(workFor<BodyTables>(work), {
      ...stated,
      ownerId: stage.allianceId,
      effectiveOn: calendarDate(on),
      reason: '試験',
    }),
  )

describe('the facts of an alliance on a day', () => {
  it('are the articles, officers and council of that day', async () => {
    const before = await ownFacts('2025-06-26')
    expect(before.articles.directorNumber).toBe(4)
    expect(before.writtenCase.officers).toHaveLength(5)
    const after = await ownFacts('2026-11-22')
    expect(after.articles.directorNumber).toBe(5)
    expect(after.writtenCase.officers).toHaveLength(6)
    expect(after.councillors.filter(({ held }) => isHeldOn(held, after.on))).toHaveLength(4)
  })

  it('leave the type open until every member is said to be a corporation or an individual', async () => {
    expect((await ownFacts('2026-09-30')).type).toBe(null)
    for (const id of stage.memberIds) {
      await state({ topic: 'member', subject: id, value: { name: '-', person: 'corporation' } }, '2026-10-01')
    }
    expect((await ownFacts('2026-10-01')).type).toBe('A')
    expect((await ownFacts('2026-10-01')).members.map(({ name }) => name)).toContain('架空法人1')
  })

  it('name who represents from the day the approval arrived, and one who is re-appointed at once', async () => {
    const representatives = (read: AllianceFacts) =>
      read.writtenCase.officers?.filter(({ representative }) => representative).map(({ name }) => name)
    expect(representatives(await ownFacts('2024-03-21'))).toEqual([])
    expect(representatives(await ownFacts('2024-03-22'))).toEqual(['架空 太郎'])
    expect(representatives(await ownFacts('2026-11-22'))).toEqual(['架空 太郎'])
  })

  it('take a correction of the same day, and forget nothing', async () => {
    const on = '2026-11-01'
    await state({ topic: 'articles', subject: null, value: { directorNumber: 7 } }, on)
    await state({ topic: 'articles', subject: null, value: { directorNumber: 6 } }, on)
    expect((await ownFacts('2026-11-22')).articles.directorNumber).toBe(6)
    expect((await ownFacts('2026-10-31')).articles.directorNumber).toBe(5)
    const { rows } = await test.superuser.query(
      'select count(*)::int as n from governance.statement where effective_on = $1',
      [on],
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  it('hide kin and declarations from members, and everything from strangers', async () => {
    const [member = ''] = stage.memberIds
    const seen = await facts(stage.someone('facilityAdministrator', member), '2026-11-22')
    expect(seen?.articles.noMoneyClause).toBe(undefined)
    expect(seen?.officers.length).toBeGreaterThan(5)
    expect(seen?.relations).toBe(undefined)
    expect(seen?.officers.every(({ posts }) => posts === undefined)).toBe(true)
    const stranger = await setAllianceStage(test)
    expect(await facts(stranger.someone('secretariat'), '2026-11-22')).toBe(null)
  })
})
