import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportTransfers, listTransfers } from '../../contract/request-endpoints.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

/** Every word of a workbook. */
async function words(who: AccountViewer, query = {}): Promise<string> {
  const { bytes } = await test.answer(who, exportTransfers, { query })
  return Object.values(unzipSync(await bytes()))
    .map((part) => strFromU8(part))
    .join('\n')
}

describe('the workbook of the board', () => {
  it('has the lines of the filter and says which filter it was', async () => {
    const { sender, id } = await test.aDecidedCase()
    await test.aDraft(sender, { kind: 'referral' })
    const chosen = await words(sender, { state: 'receiverChosen' })
    for (const each of ['T-1', '架空 花子', '受入先決定', '大腿骨頸部骨折の術後']) expect(chosen).toContain(each)
    expect(chosen).not.toContain('T-2')
    expect(await words(sender, { kind: 'referral' })).toContain('T-2')
    const { items } = await test.answer(sender, listTransfers, { query: { state: 'receiverChosen' } })
    expect(items.map((each) => each.id)).toEqual([id])
  })

  it('hides what the screen hides: who it is and who else was asked from the invited, all from strangers', async () => {
    const { sender, receivers } = await test.anAlliance(4)
    const id = await test.aDraft(sender)
    await test.asked(sender, id, receivers)
    const seen = await words(receivers[0] as AccountViewer)
    expect(seen).toContain('大腿骨頸部骨折の術後')
    expect(seen).not.toMatch(/花子|はなこ|F-000123/)
    expect(seen).not.toContain('<c r="K2">')
    expect(await words(sender)).toContain('<c r="K2"><v>3</v>')
    expect(await words((await test.anAlliance(1)).sender)).not.toContain('大腿骨')
    const buyer = someoneOf(sender.organisationId, 'buyer')
    expect(await test.call(buyer, exportTransfers, {})).toMatchObject({ refusal: 'not-permitted' })
  })

  it('leaves an audit line that names whose data left', async () => {
    const { sender, id } = await test.aDecidedCase()
    await words(sender)
    const { rows } = await test.superuser.query(
      `select s.subject from kernel.audit_line l join kernel.audit_line_subject s on s.line_id = l.id
       where l.operation = 'transfer.export-transfers' and l.account_id = $1`,
      [sender.accountId],
    )
    expect(rows).toEqual([{ subject: id }])
  })
})
