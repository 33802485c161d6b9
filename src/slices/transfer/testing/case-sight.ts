import assert from 'node:assert/strict'
import { listMessages } from '../contract/conversation-endpoints.ts'
import { listTransfers, showTransfer } from '../contract/request-endpoints.ts'
import { isOver } from '../domain/lifecycle/transfer-lifecycle.ts'
import { seesFile, seesStep, sightOf } from '../domain/transfer-disclosure.ts'
import type { AccountViewer, TransferWays } from './open-transfer-test.ts'
import type { CaseFacts, EnquiryRow } from './read-case.ts'
import { count, type Tally } from './tally.ts'

/**
 * The agreement with the disclosure table: what a receiver gets through the endpoints is what the table says of rows that
 * are read past every policy.
 */
export async function checkSight(
  test: TransferWays,
  receiver: AccountViewer,
  id: string,
  facts: CaseFacts,
  tally: Tally,
): Promise<void> {
  const own = facts.enquiries.filter((each) => each.receiverId === receiver.organisationId)
  await checkCase(test, receiver, id, facts, own, tally)
  await checkConversations(test, receiver, facts, own, tally)
}

async function checkCase(
  test: TransferWays,
  receiver: AccountViewer,
  id: string,
  { state, steps }: CaseFacts,
  own: readonly EnquiryRow[],
  tally: Tally,
): Promise<void> {
  const sights = own.map((each) => sightOf(each.state, state, each.objected))
  const said = `in ${state} for ${own.map((each) => each.state)}`
  const shown = await test.call(receiver, showTransfer, { params: { id } })
  const seen = 'answer' in shown ? shown.answer : null
  assert.equal(
    seen !== null,
    sights.some((sight) => sight.need),
    `need ${said}`,
  )
  assert.equal(
    seen !== null && seen.patient !== null,
    sights.some((sight) => sight.person),
    `person ${said}`,
  )
  if (own.some((each) => sightOf(each.state, state).person && !sightOf(each.state, state, each.objected).person))
    count(tally, 'hidden by an objection')
  count(tally, seen ? (seen.patient ? 'sees the person' : 'sees the need') : 'sees nothing')
  if (!seen) return
  assert.deepEqual(
    seen.steps.map(({ step, toState, at }) => ({ step, to: toState, at })),
    steps
      .filter((done) => own.some((each) => seesStep(each, done)))
      .map(({ step, to, at }) => ({ step, to, at: at.toISOString() })),
    `steps ${said}`,
  )
  assert.deepEqual(seen.enquiries.map((each) => each.id).toSorted(), own.map((each) => each.id).toSorted())
  assert.equal(seen.version, null)
  assert.equal(
    seen.updatedAt,
    new Date(Math.max(...own.map((each) => lastTold(each, steps)))).toISOString(),
    `time ${said}`,
  )
}

/** When an enquiry's receiver was told something last: not when others were. */
const lastTold = (own: EnquiryRow, steps: CaseFacts['steps']): number =>
  Math.max(
    own.sentAt.getTime(),
    ...steps
      .filter(({ step, enquiryId, at }) =>
        enquiryId === null
          ? step !== 'sendEnquiries' && at >= own.sentAt && (own.endedAt === null || at <= own.endedAt)
          : enquiryId === own.id,
      )
      .map(({ at }) => at.getTime()),
  )

/** Its lines of the board, open and past. */
export async function checkBoard(
  test: TransferWays,
  receiver: AccountViewer,
  id: string,
  { state, enquiries }: CaseFacts,
  tally: Tally,
): Promise<void> {
  const own = enquiries.filter((each) => each.receiverId === receiver.organisationId)
  for (const over of ['open', 'over'] as const) {
    const { items } = await test.answer(receiver, listTransfers, { query: { over } })
    const isListed = (each: EnquiryRow) =>
      over === 'open'
        ? !isOver(state) && each.endedAt === null && sightOf(each.state, state, each.objected).need
        : each.state === 'chosen' && each.endedAt !== null
    const expected = own.filter(isListed).map((each) => ({
      enquiry: each.id,
      party: each.state === 'chosen' ? 'receiver' : 'invited',
      names: sightOf(each.state, state, each.objected).person,
      asked: own.length,
      updatedAt: each.movedAt.toISOString(),
    }))
    const lines = items
      .filter((line) => line.id === id)
      .map(({ enquiry, party, patientName, asked, updatedAt }) => ({
        enquiry: enquiry?.id,
        party,
        names: patientName !== null,
        asked,
        updatedAt,
      }))
    assert.deepEqual(lines, expected, `${over} board in ${state} for ${own.map((each) => each.state)}`)
    if (lines.length > 0) count(tally, `on the ${over} board`)
  }
}

async function checkConversations(
  test: TransferWays,
  receiver: AccountViewer,
  { state, enquiries, files }: CaseFacts,
  own: readonly EnquiryRow[],
  tally: Tally,
): Promise<void> {
  for (const each of enquiries) {
    const read = await test.call(receiver, listMessages, { params: { id: each.id } })
    assert.equal('answer' in read, own.includes(each), 'a conversation of another')
    if (!('answer' in read)) continue
    const seen = read.answer.items.flatMap(({ attachments }) => attachments.map((file) => file.id))
    const expected = files.filter((file) =>
      seesFile(each, state, { ...file, isOwn: file.by === receiver.organisationId }, each.objected),
    )
    assert.deepEqual(seen.toSorted(), expected.map((file) => file.id).toSorted(), `files in ${state} for ${each.state}`)
    for (const file of expected) if (file.namesPatient) count(tally, 'sees a file that names the patient')
  }
}
