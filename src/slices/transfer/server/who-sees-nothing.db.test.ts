import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { withdrawFromAlliance } from '../../../kernel/tenancy/server/record-membership.ts'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork, openWork } from '../../../kernel/work/server/open-work.ts'
import { listMessages } from '../contract/conversation-endpoints.ts'
import { listEndedEnquiries, showEnquiry } from '../contract/enquiry-endpoints.ts'
import { listTransfers, showTransfer } from '../contract/request-endpoints.ts'
import { mayHear, readSaid } from '../testing/case-live.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../testing/open-transfer-test.ts'
import { messagesWords } from './live/conversation-words.ts'

let test: TransferTest
let id: string
let enquiries: readonly string[]
let viewers: Readonly<Record<string, AccountViewer>>
beforeAll(async () => {
  test = await openTransferTest()
  const { allianceId, sender, receivers } = await test.anAlliance(5)
  const [chosen, thanked, declined, bystander] = receivers as [
    AccountViewer,
    AccountViewer,
    AccountViewer,
    AccountViewer,
  ]
  id = await test.aDraft(sender)
  enquiries = await test.asked(sender, id, [chosen, thanked, declined])
  await test.says(declined, enquiries[2] ?? '', 'declined', { declineCode: 'noBed' })
  await test.says(chosen, enquiries[0] ?? '', 'accepted')
  await test.chooses(sender, id, enquiries[0] ?? '')
  expect((await test.shown(chosen, id)).patient).not.toBeNull()
  for (const { organisationId } of [chosen, thanked, declined])
    await openSystemWork<TenancyTables, unknown>(test.floor, 'test-setup', (work) =>
      withdrawFromAlliance(work, { allianceId, organisationId, withdrawnOn: calendarDate('2026-01-01') }),
    )
  viewers = {
    'a member that was not asked': bystander,
    'a member of another alliance': (await test.anAlliance(1)).sender,
    'a nurse of the office': someoneOf(allianceId),
    'the secretariat': someoneOf(allianceId, 'secretariat'),
    'a buyer of the sender': someoneOf(sender.organisationId, 'buyer'),
    'a former member that held the patient': chosen,
    'a former member that was thanked': thanked,
    'a former member that declined': declined,
  }
})
afterAll(() => test.close())

const names = [
  'a member that was not asked',
  'a member of another alliance',
  'a nurse of the office',
  'the secretariat',
  'a buyer of the sender',
  'a former member that held the patient',
  'a former member that was thanked',
  'a former member that declined',
]

const ofCase = ['patient', 'enquiry', 'step', 'message'].map((table) => `transfer.${table}`)
const ofEnquiry = ['conversation', 'read_mark', 'attachment', 'outside_link'].map((table) => `transfer.${table}`)

describe.each(names)('of a case %s', (name) => {
  it('reads nothing through any door', async () => {
    const viewer = viewers[name] as AccountViewer
    expect(await test.call(viewer, showTransfer, { params: { id } })).toHaveProperty('refusal')
    for (const enquiry of enquiries) {
      expect(await test.call(viewer, showEnquiry, { params: { id: enquiry } })).toHaveProperty('refusal')
      expect(await test.call(viewer, listMessages, { params: { id: enquiry } })).toHaveProperty('refusal')
    }
    const empty = viewer.roles.includes('liaisonNurse')
      ? { answer: { items: [], total: 0, next: null } }
      : { refusal: 'not-permitted' }
    for (const over of ['open', 'over'] as const)
      expect(await test.call(viewer, listTransfers, { query: { over } })).toMatchObject(empty)
    expect(await test.call(viewer, listEndedEnquiries, {})).toMatchObject(empty)
  })

  it('finds no row by any statement', async () => {
    const viewer = viewers[name] as AccountViewer
    await openWork(test.floor, viewer, 'none', async (work) => {
      const found = async (table: string, column: string, ids: readonly string[]) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
          where ${sql.ref(column)} = any (${ids}::uuid[])`.execute(work.db)
        return rows[0]?.n
      }
      expect(await found('transfer.request', 'id', [id])).toBe(0)
      for (const table of ofCase) expect(await found(table, 'request_id', [id]), table).toBe(0)
      for (const table of ofEnquiry) expect(await found(table, 'enquiry_id', enquiries), table).toBe(0)
    })
  })

  it('hears nothing and is told no word', async () => {
    const viewer = viewers[name] as AccountViewer
    const { changes, messages } = await readSaid(test, id)
    expect([changes.length, messages.length].every((each) => each > 4)).toBe(true)
    expect(await mayHear(test, viewer, changes)).toEqual(changes.map(() => false))
    const told = await openWork(test.floor, viewer, 'none', (work) => messagesWords(work, messages))
    expect(told).toEqual(messages.map(() => undefined))
  })
})
