import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { sendEnquiries } from '../../contract/enquiry-endpoints.ts'
import { recordOutsideAnswer } from '../../contract/outside-endpoints.ts'
import { exportHandingsOver, exportHandingsOverCsv, listHandingsOver } from '../../contract/sharing-endpoints.ts'
import { aTransferRequest } from '../../testing/a-transfer-request.ts'
import { handingOverWays } from '../../testing/handing-over-ways.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
let ways: ReturnType<typeof handingOverWays>
beforeAll(async () => {
  test = await openTransferTest()
  ways = handingOverWays(test)
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()
const register = (who: AccountViewer) => test.answer(who, listHandingsOver, {})

describe('the register records', () => {
  it('exactly what was handed over, after any transfers, for giver and receiver alike', async () => {
    const alliance = await test.anAlliance(4)
    let number = 0
    let expected = 0
    const transfer = fc.record({
      receiver: fc.nat({ max: 2 }),
      ends: fc.constantFrom('asked', 'chosen', 'released', 'cancelled', 'objected'),
    })
    await fc.assert(
      fc.asyncProperty(transfer, async ({ receiver, ends }) => {
        number += 1
        const patient = { ...aTransferRequest().patient, patientNumber: `N-${number}` }
        const { id, enquiries, sender } = await ways.askedCase(patient, alliance)
        if (ends === 'asked') return
        await answerOf(test.chooses(sender, id, enquiries[receiver] ?? ''))
        expected += 1
        if (ends === 'released') await answerOf(ways.steps(sender, id, 'releaseReceiver'))
        if (ends === 'cancelled') await answerOf(ways.steps(sender, id, 'cancel'))
        if (ends === 'objected') await answerOf(ways.objects(sender, id))
      }),
      { numRuns: 25, seed: 20_261_122 },
    )
    const given = await register(alliance.sender)
    expect(given.total).toBe(expected)
    expect(expected).toBeGreaterThan(10)
    const received = await Promise.all(alliance.receivers.map(register))
    expect(received.flatMap(({ items }) => items.map(({ id }) => id)).toSorted()).toEqual(
      given.items.map(({ id }) => id).toSorted(),
    )
    expect(new Set(received.flatMap(({ items }) => items.map(({ direction }) => direction)))).toEqual(
      new Set(['received']),
    )
  }, 120_000)

  it('day, receiver, items and basis; the name for those who may read it, and nobody’s for others', async () => {
    const { sender, receiver, id } = await test.aDecidedCase()
    const [line] = (await register(sender)).items
    expect(line).toMatchObject({
      direction: 'given',
      counterpart: '架空の法人2',
      caseId: id,
      person: '架空 花子',
      basis: '記録されていません',
      explanation: '説明済み（主治医）',
      answer: 'unfinished',
    })
    expect(line?.items).toEqual(['必要な条件（病名・経過・処置など）', '氏名', 'よみがな', '生年月日', '患者番号'])
    const keeper = someoneOf(sender.organisationId, 'facilityAdministrator')
    expect((await register(keeper)).items).toMatchObject([
      { person: null, caseNumber: null, subjectId: line?.subjectId },
    ])
    await answerOf(ways.objects(sender, id))
    expect((await register(receiver)).items).toMatchObject([{ person: null, answer: 'blocked' }])
    expect((await register(someoneOf(crypto.randomUUID()))).items).toEqual([])
    expect(await test.call(someoneOf(sender.organisationId, 'buyer'), listHandingsOver, {})).toHaveProperty(
      'refusal',
      'not-permitted',
    )
  })

  it('a facility without an account by its name', async () => {
    const { sender } = await test.anAlliance()
    const id = await test.aDraft(sender)
    const body = { addressees: [{ outsideName: '架空外科医院' }], idempotencyKey: key() }
    const { enquiries } = await test.answer(sender, sendEnquiries, { params: { id }, body })
    const enquiryId = enquiries[0]?.id ?? ''
    await answerOf(
      test.call(sender, recordOutsideAnswer, {
        params: { id: enquiryId },
        body: { answer: 'accepted', shortCode: null, idempotencyKey: key() },
      }),
    )
    await answerOf(test.chooses(sender, id, enquiryId))
    expect((await register(sender)).items).toMatchObject([{ counterpart: '架空外科医院', answer: 'unfinished' }])
    expect((await test.shown(sender, id)).sharing).toMatchObject({ parts: ['source'], ownParts: ['source'] })
  })

  it('as a workbook and as CSV in which nothing runs as a formula', async () => {
    const name = '＝cmd 花子'
    const patient = { ...aTransferRequest().patient, name }
    const { sender, id, enquiries } = await ways.askedCase(patient)
    await answerOf(test.chooses(sender, id, enquiries[0] ?? ''))
    const csv = new TextDecoder().decode(await (await test.answer(sender, exportHandingsOverCsv, {})).bytes())
    expect(csv).toContain(`'${name}`)
    const book = unzipSync(await (await test.answer(sender, exportHandingsOver, {})).bytes())
    const words = Object.values(book)
      .map((part) => strFromU8(part))
      .join('\n')
    expect(words).toContain(`'${name}`)
    expect(words).not.toContain('<f>')
  })

  it('in the trail, whose name was read', async () => {
    const { sender, id } = await test.aDecidedCase()
    await register(sender)
    const { rows } = await test.superuser.query(
      `select s.subject from kernel.audit_line l join kernel.audit_line_subject s on s.line_id = l.id
       where l.operation = 'transfer.list-handings-over' and l.account_id = $1`,
      [sender.accountId],
    )
    expect(rows).toEqual([{ subject: id }])
  })
})
