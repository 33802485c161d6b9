import assert from 'node:assert/strict'
import { listMessages } from '../contract/conversation-endpoints.ts'
import { showTransfer } from '../contract/request-endpoints.ts'
import { type EnquiryState, openEnquiryStates } from '../domain/lifecycle/enquiry-lifecycle.ts'
import {
  isOver,
  type Party,
  rowFor,
  type TransferState,
  type TransferStep,
  transferSteps,
} from '../domain/lifecycle/transfer-lifecycle.ts'
import { sightOf } from '../domain/transfer-disclosure.ts'
import type { TestAlliance, TransferWays } from './open-transfer-test.ts'

/** What happened over all histories, so that a test can see that it met what it is about. */
export type Tally = Record<string, number>

export const count = (tally: Tally, what: string): void => {
  tally[what] = (tally[what] ?? 0) + 1
}

interface EnquiryRow {
  readonly objected: boolean
  readonly id: string
  readonly receiver_id: string
  readonly state: EnquiryState
  readonly ended: boolean
}

export interface CaseFacts {
  readonly state: TransferState
  readonly enquiries: readonly EnquiryRow[]
  readonly newestEnquiryOf: (organisationId: string) => string
}

/** The rows as they are, past every policy. */
export async function readCase({ superuser }: TransferWays, id: string): Promise<CaseFacts> {
  const request = await superuser.query<{ state: TransferState }>('select state from transfer.request where id = $1', [
    id,
  ])
  const { rows: enquiries } = await superuser.query<EnquiryRow>(
    `select e.id, e.receiver_id, e.state, e.ended_at is not null as ended,
       kernel.patient_objects(p.subject_id, e.owner_id, e.receiver_id) as objected
     from transfer.enquiry e join transfer.patient p on p.request_id = e.request_id
     where e.request_id = $1 order by e.wish_rank`,
    [id],
  )
  return {
    state: request.rows[0]?.state ?? assert.fail('the case is gone'),
    enquiries,
    newestEnquiryOf: (organisationId) =>
      enquiries.findLast((each) => each.receiver_id === organisationId)?.id ?? assert.fail('nobody was asked'),
  }
}

const beforeChoice: readonly TransferState[] = ['draft', 'enquiring']

export async function checkInvariants(
  test: TransferWays,
  alliance: TestAlliance,
  id: string,
  tally: Tally,
): Promise<void> {
  const facts = await readCase(test, id)
  count(tally, `state ${facts.state}`)
  checkHolder(facts)
  await checkSteps(test, id, facts.state)
  await checkConversations(test, id)
  await checkRegister(test, id)
  for (const receiver of alliance.receivers) await checkSight(test, receiver, id, facts, tally)
}

/** One receiver holds the patient exactly while the case is decided, and nobody waits for a decision that was made. */
function checkHolder({ state, enquiries }: CaseFacts): void {
  const holders = enquiries.filter((each) => each.state === 'chosen')
  if (state === 'cancelled') assert(holders.length <= 1)
  else assert.equal(holders.length, beforeChoice.includes(state) ? 0 : 1, `holders in ${state}`)
  const open: readonly string[] = openEnquiryStates
  if (state !== 'enquiring')
    assert(
      enquiries.every((each) => !open.includes(each.state)),
      `open enquiries in ${state}`,
    )
  if (state !== 'enquiring')
    assert(enquiries.every((each) => each.ended || (each.state === 'chosen' && !isOver(state))))
}

/** The steps of the case form one path through the table, each key stands once. */
async function checkSteps({ superuser }: TransferWays, id: string, state: TransferState): Promise<void> {
  const { rows } = await superuser.query<{
    id: string
    step: TransferStep
    from_state: TransferState
    to_state: TransferState
    by_organisation_id: string
    owner_id: string
    takes_back: string | null
    idempotency_key: string
  }>(
    `select id, step, from_state, to_state, by_organisation_id, owner_id, takes_back, idempotency_key
     from transfer.step where request_id = $1 order by position`,
    [id],
  )
  assert.equal(new Set(rows.map((row) => row.idempotency_key)).size, rows.length)
  let at: TransferState = 'draft'
  const standing: (typeof rows)[number][] = []
  for (const row of rows) {
    if (!transferSteps.includes(row.step)) continue
    assert.equal(row.from_state, at, `${row.step} started elsewhere`)
    const party: Party = row.by_organisation_id === row.owner_id ? 'sender' : 'receiver'
    const before = row.step === 'takeBack' ? standing.pop() : undefined
    assert.equal(row.takes_back, before?.id ?? null)
    if (before) assert.equal(row.by_organisation_id, before.by_organisation_id, 'a step of another was taken back')
    else standing.push(row)
    const last = before && { step: before.step, fromState: before.from_state, by: party }
    const fits = rowFor(row.step, { kind: 'transfer', state: at, last }, party)?.to === row.to_state
    assert(fits, `${row.step} is not in the table from ${at}`)
    at = row.to_state
  }
  assert.equal(at, state)
}

async function checkConversations({ superuser }: TransferWays, id: string): Promise<void> {
  const { rows } = await superuser.query<{ messages: number; last: number; counted: number }>(
    `select count(*)::int as messages, max(m.position) as last, max(c.last_position) as counted
     from transfer.message m join transfer.conversation c using (enquiry_id) where m.request_id = $1 group by m.enquiry_id`,
    [id],
  )
  for (const each of rows) assert(each.messages === each.last && each.last === each.counted, 'a gap in a conversation')
}

/** Each choice handed the person over, and the register has exactly those. */
async function checkRegister({ superuser }: TransferWays, id: string): Promise<void> {
  const { rows } = await superuser.query<{ chosen: string | null; handed: string | null }>(
    `select s.enquiry_id as chosen, h.occasion_id as handed
     from (select distinct enquiry_id from transfer.step where request_id = $1 and step = 'chooseReceiver') s
       full join (select occasion_id from kernel.patient_sharing where case_id = $1) h on h.occasion_id = s.enquiry_id`,
    [id],
  )
  assert(
    rows.every((row) => row.chosen !== null && row.chosen === row.handed),
    'the register has other lines than the choices',
  )
}

/** The agreement with the disclosure table: what a receiver gets is what `sightOf` says, through the real endpoints. */
async function checkSight(
  test: TransferWays,
  receiver: TestAlliance['sender'],
  id: string,
  { state, enquiries }: CaseFacts,
  tally: Tally,
): Promise<void> {
  const own = enquiries.filter((each) => each.receiver_id === receiver.organisationId)
  const sights = own.map((each) => sightOf(each.state, state, each.objected))
  const shown = await test.call(receiver, showTransfer, { params: { id } })
  const needSeen = 'answer' in shown
  assert.equal(
    needSeen,
    sights.some((sight) => sight.need),
    `need in ${state} for ${own.map((each) => each.state)}`,
  )
  assert.equal(
    needSeen && shown.answer.patient !== null,
    sights.some((sight) => sight.person),
    `person in ${state}`,
  )
  if (
    own.some((each) => each.objected && sightOf(each.state, state).person && !sightOf(each.state, state, true).person)
  )
    count(tally, 'hidden by an objection')
  count(tally, needSeen ? (shown.answer.patient ? 'sees the person' : 'sees the need') : 'sees nothing')
  for (const other of enquiries) {
    const read = await test.call(receiver, listMessages, { params: { id: other.id } })
    assert.equal('answer' in read, other.receiver_id === receiver.organisationId, 'a conversation of another')
  }
}
