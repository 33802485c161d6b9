import assert from 'node:assert/strict'
import { openEnquiryStates } from '../domain/lifecycle/enquiry-lifecycle.ts'
import {
  isOver,
  type Party,
  rowFor,
  type TransferState,
  type TransferStep,
  transferSteps,
} from '../domain/lifecycle/transfer-lifecycle.ts'
import { checkSight } from './case-sight.ts'
import type { TestAlliance, TransferWays } from './open-transfer-test.ts'
import { type CaseFacts, readCase } from './read-case.ts'
import { count, type Tally } from './tally.ts'

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
    assert(enquiries.every((each) => each.endedAt !== null || (each.state === 'chosen' && !isOver(state))))
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
