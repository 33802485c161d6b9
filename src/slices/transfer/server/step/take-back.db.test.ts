import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { showFigures } from '../../contract/figures/figure-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import {
  type Party,
  type TransferState,
  type TransferStep,
  transferLifecycle,
} from '../../domain/lifecycle/transfer-lifecycle.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'
import { figureEndpoints } from '../figures/serve-figures.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

type FreeStep = Exclude<TransferStep, 'sendEnquiries' | 'chooseReceiver'>
const key = () => crypto.randomUUID()
const identifiers = { nameOrNumber: 'F-000123', birthOn: '1943-05-06' }
const takes = (who: AccountViewer, id: string, step: FreeStep, more = {}) =>
  test.call(who, takeStep, { params: { id }, body: { step, idempotencyKey: key(), identifiers, ...more } })

/** A case of which a party has just recorded a step from a state. */
async function recorded(row: { undoes?: TransferStep; to: TransferState; kind?: 'transfer' | 'referral' }, by: Party) {
  const decided = await test.aDecidedCase(undefined, { kind: row.kind ?? 'transfer' })
  await test.superuser.query('update transfer.request set state = $2 where id = $1', [decided.id, row.to])
  await answerOf(takes(decided[by], decided.id, row.undoes as FreeStep))
  return decided
}

const rows = transferLifecycle.flatMap(({ undoes, to, by, kinds }) =>
  undoes
    ? by.map((party) => ({ undoes, to, party, kind: kinds?.includes('transfer') === false ? 'referral' : 'transfer' }))
    : [],
) as { undoes: TransferStep; to: TransferState; party: Party; kind: 'transfer' | 'referral' }[]

describe('a step recorded by mistake', () => {
  it.each(rows)('$undoes by the $party goes back to $to, in the history of both', async (row) => {
    const decided = await recorded(row, row.party)
    expect((await test.shown(decided[row.party], decided.id)).allowedActions).toContain('takeBack')
    expect(await takes(decided[row.party], decided.id, 'takeBack')).toMatchObject({ answer: { state: row.to } })
    const { steps } = await test.shown(decided.sender, decided.id)
    expect(steps.slice(-2)).toMatchObject([
      { step: row.undoes, takenBack: true },
      { step: 'takeBack', toState: row.to, takenBack: false },
    ])
    // And what was meant may be recorded again.
    expect(await takes(decided[row.party], decided.id, row.undoes as FreeStep)).toHaveProperty('answer')
  })

  it.each(rows)('$undoes by the $party is not taken back by the other', async (row) => {
    const decided = await recorded(row, row.party)
    const other = decided[row.party === 'sender' ? 'receiver' : 'sender']
    expect((await test.shown(other, decided.id)).allowedActions).not.toContain('takeBack')
    expect(await takes(other, decided.id, 'takeBack')).toMatchObject({ refusal: 'step-not-possible' })
  })

  it('is not taken back once something followed', async () => {
    const { id, sender, receiver } = await recorded({ undoes: 'depart', to: 'documentsComplete' }, 'sender')
    await answerOf(takes(receiver, id, 'arrive'))
    expect(await takes(sender, id, 'takeBack')).toMatchObject({ refusal: 'step-not-possible' })
  })

  it('taken back and followed at once: one of the two is done', async () => {
    const { id, sender, receiver } = await recorded({ undoes: 'depart', to: 'documentsComplete' }, 'sender')
    const ended = await Promise.all([takes(sender, id, 'takeBack'), takes(receiver, id, 'arrive')])
    expect(ended.filter((each) => 'answer' in each)).toHaveLength(1)
  })

  it('a retry takes back once', async () => {
    const { id, sender } = await recorded({ undoes: 'completeDocuments', to: 'dateFixed' }, 'sender')
    const again = { idempotencyKey: key() }
    const twice = await Promise.all([takes(sender, id, 'takeBack', again), takes(sender, id, 'takeBack', again)])
    expect(twice[0]).toEqual(twice[1])
    expect((await test.shown(sender, id)).steps.filter(({ step }) => step === 'takeBack')).toHaveLength(1)
  })

  it('is counted by no figure', async () => {
    const { id, sender } = await recorded({ undoes: 'depart', to: 'documentsComplete' }, 'sender')
    const outcomes = async () =>
      (await answerOf(callServed(test.floor, figureEndpoints(test.floor), sender, showFigures, { query: {} }))).whole
        .outcomes
    expect(await outcomes()).toMatchObject({ transferred: 1, open: 0 })
    await answerOf(takes(sender, id, 'takeBack'))
    expect(await outcomes()).toMatchObject({ transferred: 0, open: 1 })
  })

  it.each(['receiverChosen', 'closed', 'cancelled', 'returned'] as const)('never out of %s', async (state) => {
    expect(transferLifecycle.filter(({ undoes, from }) => undoes && from.includes(state))).toEqual([])
  })
})
