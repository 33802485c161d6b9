import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWork } from '../../../kernel/work/server/open-work.ts'
import {
  answers,
  choosableStates,
  type EnquiryState,
  enquiryStates,
  mayAnswer,
} from '../domain/lifecycle/enquiry-lifecycle.ts'
import { isOver, transferLifecycle, transferStates } from '../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds } from '../domain/transfer-kind.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../testing/open-transfer-test.ts'

// Somebody who holds the application's connection and the signed viewer of one party, and runs its own statements.

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const undone = new Error('done, and undone')

/** Whether the viewer's own statement changes a row; what it did is undone. */
const changes = (viewer: AccountViewer, table: 'request' | 'enquiry', id: string, set: string): Promise<boolean> =>
  openWork(test.floor, viewer, 'none', async (work) => {
    const done = await sql`update ${sql.table(`transfer.${table}`)} set ${sql.raw(set)} where id = ${id}::uuid`.execute(
      work.db,
    )
    expect(done.numAffectedRows).toBe(1n)
    throw undone
  }).catch((error: { code?: string }) => {
    if (error !== undone && error.code !== '42501') throw error
    return error === undone
  })

describe('an enquiry goes by plain SQL from every state to every other where the life cycle lets that party, and nowhere else', () => {
  const stands = (id: string, state: EnquiryState) =>
    test.superuser.query(
      `update transfer.enquiry set state = $2, decline_code = 'noBed',
         ended_at = case when $2 in ('withdrawn', 'released') then now() end where id = $1`,
      [id, state],
    )
  const words: readonly string[] = answers
  const choosable: readonly string[] = choosableStates
  const isOpen = (state: EnquiryState) => state !== 'withdrawn' && state !== 'released'

  it('its receiver', async () => {
    const { receiver, enquiryId } = await test.aDecidedCase()
    for (const from of enquiryStates) {
      await stands(enquiryId, from)
      for (const to of enquiryStates) {
        const may = (from === 'sent' && to === 'read') || (words.includes(to) && mayAnswer(from, 'enquiring'))
        if (from !== to)
          expect(await changes(receiver, 'enquiry', enquiryId, `state = '${to}'`), `${from} to ${to}`).toBe(may)
        const ends = from === 'chosen' && (to === 'chosen' || to === 'released')
        const ended = await changes(receiver, 'enquiry', enquiryId, `state = '${to}', ended_at = '2026-01-01'`)
        expect(ended, `${from} to ${to}, ended`).toBe(ends)
      }
    }
  })

  it('its sender, who does not say its receiver’s word', async () => {
    const { sender, enquiryId } = await test.aDecidedCase()
    for (const from of enquiryStates) {
      await stands(enquiryId, from)
      for (const to of enquiryStates.filter((each) => each !== from)) {
        const may = to === 'chosen' && choosable.includes(from)
        expect(await changes(sender, 'enquiry', enquiryId, `state = '${to}'`), `${from} to ${to}`).toBe(may)
        const ends = from === 'chosen' ? to === 'released' : to === 'withdrawn' && isOpen(from)
        const ended = await changes(sender, 'enquiry', enquiryId, `state = '${to}', ended_at = '2026-01-01'`)
        expect(ended, `${from} to ${to}, ended`).toBe(ends)
      }
    }
  })

  it('and neither changes what was asked, whom, until when, nor an end that was told', async () => {
    const { sender, receivers, enquiries } = await test.aDecidedCase()
    const [holds, ended] = enquiries as [string, string]
    for (const set of ['wish_rank = 9', "due_at = '2030-01-01'", "sent_at = '2020-01-01'", 'reminded_at = now()'])
      for (const who of [sender, receivers[0] as AccountViewer])
        expect(await changes(who, 'enquiry', holds, set), set).toBe(false)
    for (const set of [
      'ended_at = null',
      "state = 'accepted'",
      "state = 'accepted', ended_at = null",
      "answer_text = 'x'",
    ])
      for (const who of [sender, receivers[1] as AccountViewer])
        expect(await changes(who, 'enquiry', ended, set), set).toBe(false)
    expect(await changes(sender, 'enquiry', holds, "answer_text = 'x'")).toBe(false)
  })
})

describe('a case is moved by who holds the patient', () => {
  it.each(transferKinds)('along the rows of the table that are the receiver’s, of a %s', async (kind) => {
    const { id, receiver } = await test.aDecidedCase(undefined, { kind })
    const rows = transferLifecycle.filter(({ by, kinds }) => by.includes('receiver') && kinds?.includes(kind) !== false)
    for (const from of transferStates.filter((state) => state !== 'draft' && !isOver(state))) {
      await test.superuser.query('update transfer.request set state = $2 where id = $1', [id, from])
      for (const to of transferStates.filter((state) => state !== from)) {
        const may = rows.some((row) => row.from.includes(from) && row.to === to)
        expect(await changes(receiver, 'request', id, `state = '${to}'`), `${from} to ${to}`).toBe(may)
      }
    }
  })

  it('and not otherwise: no word of the sender’s, and nothing once it is over', async () => {
    const { id, receiver } = await test.aDecidedCase()
    for (const set of ["contact = 'x'", "need = '{}'", "urgency = 'planned'", 'number = 99', "kind = 'referral'"])
      expect(await changes(receiver, 'request', id, set), set).toBe(false)
    expect(await changes(receiver, 'request', id, "planned_on = '2026-12-01'")).toBe(true)
    await test.superuser.query(`update transfer.request set state = 'replied', over_at = now() where id = $1`, [id])
    expect(await changes(receiver, 'request', id, "state = 'handedOver'")).toBe(false)
  })
})
