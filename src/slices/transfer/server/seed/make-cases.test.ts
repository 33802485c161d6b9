import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { rowFor, type TransferStep, transferStates, transferSteps } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'
import { throwDice } from './dice.ts'
import { makeCases } from './make-cases.ts'
import { transfersShape } from './transfers-shape.ts'

const path = fileURLToPath(new URL('../../../../../seed/demo/transfers.yaml', import.meta.url))
const read = await readShapedFile(path, transfersShape)
if (!read.ok) throw new Error(JSON.stringify(read.failure))
const file = read.value.value

/** One organisation a facility, which is enough for a story to be told. */
const actorOf = (facilityId: string) => ({ organisationId: `of ${facilityId}`, accountId: 'a', name: '架空' })
const isFacility = (candidate: string) => candidate.startsWith('0190a000')

function casesAt(now: Date) {
  let id = 0
  return makeCases({
    file,
    now,
    dice: throwDice(20_261_122),
    newId: () => `id ${++id}`,
    senderOf: ({ sender }) => actorOf(sender),
    candidatesOf: ({ candidates }) =>
      candidates.map((each) =>
        isFacility(each)
          ? { actor: actorOf(each), facilityId: each, outsideName: null }
          : { actor: null, facilityId: null, outsideName: each },
      ),
  })
}

const sunday = new Date('2026-11-22T01:00:00Z')
const starts = [sunday, new Date('2027-01-04T15:30:00Z'), new Date('2028-02-29T08:00:00Z')]

describe.each(starts)('the demo’s cases on %s', (now) => {
  const cases = casesAt(now)

  it('are the same whenever they are told', () => {
    expect(casesAt(now)).toEqual(cases)
  })

  it('show every state and every kind, a facility outside, and an answer that is overdue', () => {
    const shown = new Set(cases.map(({ state }) => state))
    expect(transferStates.filter((state) => !shown.has(state))).toEqual([])
    expect(new Set(cases.map(({ story }) => story.kind)).size).toBe(transferKinds.length)
    const enquiries = cases.flatMap((each) => each.enquiries)
    expect(enquiries.some(({ outside_name: name }) => name)).toBe(true)
    expect(enquiries.some(({ due_at: due, ended_at: ended, state }) => !ended && state === 'read' && due < now)).toBe(
      true,
    )
    expect(enquiries.some(({ state, decline_code: code }) => state === 'declined' && code)).toBe(true)
  })

  it('take the steps of the life cycle’s table, each by a party that may, none ahead of time, in two months', () => {
    const earliest = now.getTime() - 75 * 86_400_000
    for (const { steps, story, sender, state } of cases) {
      let at: (typeof transferStates)[number] = 'draft'
      for (const step of steps) {
        expect((step.at as Date).getTime()).toBeGreaterThan(earliest)
        expect((step.at as Date) <= now).toBe(true)
        if (!transferSteps.includes(step.step as TransferStep)) continue
        const party = step.by_organisation_id === sender.organisationId ? 'sender' : 'receiver'
        const row = rowFor(step.step as TransferStep, { kind: story.kind, state: at }, party)
        expect(row?.to, `${step.step} from ${at} by ${party}`).toBe(step.to_state)
        at = row?.to ?? at
      }
      expect(at).toBe(state)
    }
  })

  it('leave one holder at most, nobody waiting for a decision that was made, and no gap in a conversation', () => {
    for (const { enquiries, messages, state } of cases) {
      const chosen = enquiries.filter((each) => each.state === 'chosen')
      const decided = state !== 'draft' && state !== 'enquiring' && state !== 'cancelled'
      expect(chosen.length, state).toBe(decided ? 1 : 0)
      if (decided) expect(enquiries.every((each) => each.ended_at !== null || each.state === 'chosen')).toBe(true)
      for (const { id } of enquiries) {
        const own = messages.filter((each) => each.enquiry_id === id)
        expect(own.map(({ position }) => position)).toEqual(own.map((_, at) => at + 1))
        expect(own.every((each, at) => at === 0 || each.sent_at >= (own[at - 1]?.sent_at ?? each.sent_at))).toBe(true)
      }
    }
  })
})
