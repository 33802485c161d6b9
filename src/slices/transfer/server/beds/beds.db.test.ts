import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWork, type WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import type { AskedTopic } from '../../../../kernel/work/server/server-slice.ts'
import { setBedReminder, showBedReminder } from '../../contract/bed-endpoints.ts'
import { listWards } from '../../contract/capability-endpoints.ts'
import { noBeds } from '../../domain/ward/bed-counts.ts'
import { bedsRecorded, bedsToConfirm } from '../../published/bed-events.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'
import { addWard, ageBeds, disclose, sayBeds } from '../../testing/ward-stage.ts'
import { bedsRecordedTopic, bedsToConfirmTopic } from './bed-topics.ts'
import { remindOfBeds } from './remind-of-beds.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

async function stage() {
  const { allianceId, sender: fellow, receivers } = await test.anAlliance(2)
  const [keeper] = receivers
  if (!keeper) throw new Error('no keeper')
  return { allianceId, fellow, keeper, wardId: await addWard(test, keeper) }
}
const hears = (
  floor: WorkFloor,
  topic: AskedTopic,
  viewer: AccountViewer,
  payload: object,
  organisationId: string | null = null,
) =>
  openWork(floor, viewer, 'none', (work) =>
    topic.mayHear(work, { id: crypto.randomUUID(), name: 'transfer.test', version: 1, organisationId, payload }),
  )
const bedsOf = async (viewer: AccountViewer) => (await test.answer(viewer, listWards, {})).items[0]?.beds
const linesOf = async (wardId: string) =>
  (await test.superuser.query('select * from transfer.bed_availability where ward_id = $1', [wardId])).rowCount
const eventsOf = async (name: string, organisationId: string) =>
  (
    await test.superuser.query(
      'select payload from kernel.event where name = $1 and organisation_id = $2 order by id',
      [name, organisationId],
    )
  ).rows.map(({ payload }) => payload)

describe('grants', () => {
  it('a line for each word, also for the same number again, and the newest counts', async () => {
    const { keeper, wardId } = await stage()
    const first = crypto.randomUUID()
    const second = crypto.randomUUID()
    await sayBeds(test, keeper, wardId, { id: first, secondsAgo: 3600 })
    await sayBeds(test, keeper, wardId, { id: second, seenId: first })
    expect(await bedsOf(keeper)).toMatchObject({ id: second, counts: { either: 2 } })
    expect(await linesOf(wardId)).toBe(2)
  })

  it('a retry over a bad network its first answer, and keeps one line', async () => {
    const { keeper, wardId } = await stage()
    const id = crypto.randomUUID()
    const tries = await Promise.all([1, 2, 3].map(() => sayBeds(test, keeper, wardId, { id, secondsAgo: 60 })))
    expect(new Set(tries.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(await linesOf(wardId)).toBe(1)
  })

  it('a word that waited for its network the age of when it was said', async () => {
    const { keeper, wardId } = await stage()
    await sayBeds(test, keeper, wardId, { secondsAgo: 4 * 3600 })
    const beds = await bedsOf(keeper)
    expect(Date.now() - Date.parse(beds?.statedAt ?? '')).toBeGreaterThan(3.9 * 3_600_000)
  })

  it('a member its own times, in order and each once', async () => {
    const { keeper } = await stage()
    const set = await test.answer(keeper, setBedReminder, { body: { times: ['16:00', '08:30', '16:00'] } })
    expect(set.times).toEqual(['08:30', '16:00'])
    expect((await test.answer(keeper, showBedReminder, {})).times).toEqual(['08:30', '16:00'])
    await test.answer(keeper, setBedReminder, { body: { times: [] } })
    expect(await test.answer(keeper, showBedReminder, {})).toEqual({ times: [], dueAt: null, waitingWardIds: [] })
  })
})

describe('refuses', () => {
  it('a number over one its writer did not see: of two people at once the second is told', async () => {
    const { keeper, wardId } = await stage()
    const colleague = someoneOf(keeper.organisationId, 'socialWorker')
    const both = await Promise.all([sayBeds(test, keeper, wardId), sayBeds(test, colleague, wardId)])
    expect(both.filter((each) => 'answer' in each)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ refusal: 'beds-changed-meanwhile' }))
  })

  it('another member’s ward, and whoever does not stand at the beds', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    await disclose(test.floor, allianceId, keeper.organisationId, 'bedAvailability')
    expect(await sayBeds(test, fellow, wardId)).toMatchObject({ refusal: 'ward-not-found' })
    const administrator = someoneOf(keeper.organisationId, 'facilityAdministrator')
    expect(await sayBeds(test, administrator, wardId)).toMatchObject({ refusal: 'not-permitted' })
  })

  it('times that are none, and too many', async () => {
    const { keeper } = await stage()
    for (const times of [['24:00'], ['8:30'], Array.from({ length: 7 }, (_, at) => `0${at}:00`)]) {
      await expect(test.call(keeper, setBedReminder, { body: { times } })).rejects.toThrow()
    }
  })
})

describe('hides', () => {
  it('who may not read the beds does not hear of them either', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    await sayBeds(test, keeper, wardId)
    const heardBy = (viewer: AccountViewer) => hears(test.floor, bedsRecordedTopic, viewer, { wardId })
    expect([await heardBy(keeper), await heardBy(fellow)]).toEqual([true, false])
    await disclose(test.floor, allianceId, keeper.organisationId, 'bedAvailability')
    expect(await heardBy(fellow)).toBe(true)
  })

  it('a reminder is heard by those of its member who care, and nobody else', async () => {
    const { fellow, keeper } = await stage()
    const payload = { dueAt: new Date().toISOString(), wardIds: [] }
    const heardBy = (viewer: AccountViewer) =>
      hears(test.floor, bedsToConfirmTopic, viewer, payload, keeper.organisationId)
    expect(await heardBy(keeper)).toBe(true)
    expect(await heardBy(fellow)).toBe(false)
    expect(await heardBy(someoneOf(keeper.organisationId, 'buyer'))).toBe(false)
  })
})

describe('records', () => {
  it('that beds were said, without the number', async () => {
    const { keeper, wardId } = await stage()
    await sayBeds(test, keeper, wardId, { counts: { ...noBeds, male: 7 } })
    expect(await eventsOf(bedsRecorded, keeper.organisationId)).toEqual([{ wardId }])
  })

  it('one reminder for a time, though two servers run the job twice; none where the ward has just spoken', async () => {
    const { keeper, wardId } = await stage()
    const quiet = await addWard(test, keeper)
    const now = new Date()
    test.setNow(now)
    const inJapan = new Date(now.getTime() + 9 * 3_600_000).toISOString()
    await test.answer(keeper, setBedReminder, { body: { times: [inJapan.slice(11, 16)] } })
    const dueAt = `${now.toISOString().slice(0, 17)}00.000Z`
    await sayBeds(test, keeper, wardId)
    await Promise.all([remindOfBeds(test.floor), remindOfBeds(test.floor)])
    await remindOfBeds(test.floor)
    const reminders = () => eventsOf(bedsToConfirm, keeper.organisationId)
    expect(await reminders()).toEqual([{ dueAt, wardIds: [quiet] }])
    expect(await test.answer(keeper, showBedReminder, {})).toMatchObject({ dueAt, waitingWardIds: [quiet] })

    const wasYesterday =
      "update transfer.bed_reminder_raised set due_at = due_at - interval '1 day' where owner_id = $1"
    await test.superuser.query(wasYesterday, [keeper.organisationId])
    await ageBeds(test, wardId, 3)
    await remindOfBeds(test.floor)
    test.setNow(null)
    // The clock stood still, so that nothing says which of the two came first.
    const told = (await reminders()).map(({ wardIds }) => wardIds.toSorted())
    expect(told).toHaveLength(2)
    expect(told).toContainEqual([quiet, wardId].toSorted())
  })
})
