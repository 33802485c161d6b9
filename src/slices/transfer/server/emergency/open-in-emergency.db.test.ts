import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { listAccesses } from '../../../../kernel/audit/contract/trail-endpoints.ts'
import { auditEndpoints } from '../../../../kernel/audit/server/audit-endpoints.ts'
import { tellOwnerWhenBreakGlassUsed } from '../../../../kernel/audit/server/break-glass/tell-owner-when-break-glass-used.ts'
import { deliverNextEvent } from '../../../../kernel/events/server/deliver-events.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openInEmergency } from '../../contract/emergency-endpoints.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { aTransferRequest } from '../../testing/a-transfer-request.ts'
import { type Emergency, openTransferEmergency } from '../../testing/an-emergency.ts'
import { type AccountViewer, someoneOf } from '../../testing/open-transfer-test.ts'
import { transferSlice } from '../slice.ts'

let test: Emergency
beforeAll(async () => {
  test = await openTransferEmergency()
})
afterAll(() => test.close())
beforeEach(() => test.forget())

const birthOn = calendarDate('1943-05-06')
const hanako = { nameOrNumber: 'かくう　はなこ', birthOn }
const notUsable = { refusal: 'break-glass-not-usable', fields: [] }
const opened = { answer: { patient: { name: '架空 花子' }, cases: [{ number: 1 }] } }

describe('grants: what treatment needs of one patient of one owner, once', () => {
  it.each(['架空花子', 'カクウ　ハナコ', 'ｆ-０００１２３'])(
    'by the birth date and %s, however it is typed',
    async (nameOrNumber) => {
      const { doctor, owner } = await test.scene()
      const id = await test.grant(doctor, owner, { nameOrNumber, birthOn })
      expect(await test.open(doctor, id)).toMatchObject(opened)
    },
  )

  it('shows allergies, infections and whom to ring up, where the record is silent says so, and no more', async () => {
    const { doctor, owner, receiver } = await test.scene({ allergies: 'ペニシリン', infections: [{ code: 'hbv' }] })
    const answer = await answerOf(test.open(doctor, await test.grant(doctor, owner, hanako)))
    expect(answer.cases[0]?.items.slice(0, 4)).toEqual([
      { name: 'アレルギー', value: 'ペニシリン' },
      { name: '感染症', value: 'HBV' },
      { name: '特別な薬剤', value: null },
      { name: '病名', value: '大腿骨頸部骨折の術後' },
    ])
    expect(answer).toMatchObject({ owner: '架空の法人1', cases: [{ contact: '内線 0000', receiver: '架空の法人2' }] })
    expect(JSON.stringify(answer)).not.toMatch(/架空市|架空保険|保証人/)
    expect(receiver.organisationId).not.toBe(doctor.organisationId)
  })

  it('opens again with another grant, and changes nothing', async () => {
    const { doctor, owner, id: caseId } = await test.scene()
    const before = await test.rowsOf(caseId)
    for (let time = 0; time < 2; time += 1)
      expect(await test.open(doctor, await test.grant(doctor, owner, hanako))).toMatchObject(opened)
    expect(await test.rowsOf(caseId)).toEqual(before)
  })
})

describe('refuses', () => {
  it('a second use, and of many at once all but one', async () => {
    const { doctor, owner } = await test.scene()
    const id = await test.grant(doctor, owner, hanako)
    const ends = await Promise.all([test.open(doctor, id), test.open(doctor, id), test.open(doctor, id)])
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
    expect(await test.open(doctor, id)).toEqual(notUsable)
  })

  it('without a grant, with one that has expired, and with somebody else’s', async () => {
    const { doctor, owner } = await test.scene()
    expect(await test.open(doctor, null)).toMatchObject({ refusal: 'break-glass-needed' })
    const id = await test.grant(doctor, owner, hanako)
    expect(await test.open(someoneOf(doctor.organisationId, 'doctor'), id)).toEqual(notUsable)
    await test.superuser.query(
      "update kernel.break_glass set requested_at = now() - interval '2 hours', expires_at = now() - interval '1 second' where id = $1",
      [id],
    )
    expect(await test.open(doctor, id)).toEqual(notUsable)
  })

  it('before two factors are given, and in roles that treat nobody', async () => {
    const { doctor, owner } = await test.scene()
    const id = await test.grant(doctor, owner, hanako)
    const enrolling: Viewer = { kind: 'enrolling', accountId: doctor.accountId }
    expect(await test.open(enrolling, id)).toMatchObject({ refusal: 'second-factor-required' })
    expect(await test.open({ ...doctor, roles: ['buyer'] }, id)).toMatchObject({ refusal: 'not-permitted' })
  })

  it('when either member has left the alliance since', async () => {
    for (const leaving of ['doctor', 'owner'] as const) {
      const scene = await test.scene()
      const id = await test.grant(scene.doctor, scene.owner, hanako)
      const left = leaving === 'doctor' ? scene.doctor.organisationId : scene.owner
      await test.superuser.query(
        'update kernel.membership set withdrawn_on = kernel.today_in_japan() where organisation_id = $1',
        [left],
      )
      expect(await test.open(scene.doctor, id)).toEqual(notUsable)
    }
  })

  it('is not asked for of a member of another alliance', async () => {
    const [{ doctor }, elsewhere] = [await test.scene(), await test.scene()]
    expect(await test.request(doctor, elsewhere.owner, hanako)).toMatchObject({ refusal: 'owner-not-found' })
  })

  it.each([
    ['another birth date', { ...hanako, birthOn: calendarDate('1943-05-07') }],
    ['another name', { nameOrNumber: '架空 太郎', birthOn }],
    ['a part of the name', { nameOrNumber: '花子', birthOn }],
    ['a name that is a pattern', { nameOrNumber: '%', birthOn }],
  ])('by %s, and uses the grant up', async (_what, known) => {
    const { doctor, owner } = await test.scene()
    const id = await test.grant(doctor, owner, known)
    expect(await test.open(doctor, id)).toMatchObject({ refusal: 'record-not-found' })
    expect(await test.open(doctor, id)).toEqual(notUsable)
    const told = await test.superuser.query('select used_at, missed from kernel.break_glass where id = $1', [id])
    expect(told.rows).toEqual([{ used_at: expect.any(Date), missed: true }])
  })

  it('a draft, and two patients of one name and birthday, who are told apart by their numbers', async () => {
    const { doctor, owner, sender } = await test.scene()
    const twin = { ...aTransferRequest().patient, patientNumber: 'F-999' }
    const draft = await test.aDraft(sender, { patient: twin })
    expect(await test.open(doctor, await test.grant(doctor, owner, hanako))).toMatchObject(opened)
    await test.asked(sender, draft, [someoneOf(doctor.organisationId)])
    expect(await test.open(doctor, await test.grant(doctor, owner, hanako))).toMatchObject({
      refusal: 'several-patients',
    })
    await test.forget()
    const byNumber = await test.grant(doctor, owner, { nameOrNumber: 'F-999', birthOn })
    expect(await test.open(doctor, byNumber)).toMatchObject({ answer: { cases: [{ number: 2 }] } })
  })

  it('the sixth guess of an hour, whether it would be right or not, and keeps that grant', async () => {
    const { doctor, owner } = await test.scene()
    const guess = { nameOrNumber: '架空 次郎', birthOn }
    const ids = await test.grantsBeforehand(doctor, owner, [guess, guess, guess, guess, guess, hanako])
    const right = ids.pop() ?? ''
    for (const id of ids) expect(await test.open(doctor, id)).toMatchObject({ refusal: 'record-not-found' })
    expect(await test.open(doctor, right)).toMatchObject({ refusal: 'too-many-misses' })
    await test.superuser.query(
      "update kernel.break_glass set requested_at = requested_at - interval '61 minutes', used_at = used_at - interval '61 minutes' where missed",
    )
    expect(await test.open(doctor, right)).toMatchObject(opened)
  })
})

describe('hides', () => {
  it('every other case and table, even within the operation that uses the grant', async () => {
    const { doctor, owner, sender, receiver, id: caseId } = await test.scene()
    const other = { ...aTransferRequest().patient, name: '架空 月子', kana: 'かくう つきこ', patientNumber: 'F-7' }
    const otherId = await test.aDraft(sender, { patient: other })
    await test.asked(sender, otherId, [receiver])
    const grant = await test.grant(doctor, owner, hanako)
    const flag = { id: grant, category: 'transferRecord', ownerId: owner, subject: '1943-05-06 カクウハナコ' }
    const counts = await openWork(test.floor, { ...doctor, breakGlass: flag }, 'none', test.rowsSeen)
    expect(counts).toEqual({ patient: [caseId], enquiry: [], step: 0, message: 0, attachment: 0 })
    const otherCategory = { ...doctor, breakGlass: { ...flag, category: 'patientRecord' } }
    expect((await openWork(test.floor, otherCategory, 'none', test.rowsSeen)).patient).toEqual([])
    const plain = callServed(test.floor, transferSlice.endpoints, doctor, showTransfer, { params: { id: caseId } })
    expect(await plain).toMatchObject({ refusal: 'transfer-not-found' })
    const through = { breakGlassId: grant }
    const shown = callServed(
      test.floor,
      transferSlice.endpoints,
      doctor,
      showTransfer,
      { params: { id: caseId } },
      through,
    )
    expect(await shown).toEqual(notUsable)
  })

  it('the viewer’s own patients of the same name: only the owner’s answer', async () => {
    const { doctor, owner } = await test.scene()
    await test.aDraft(someoneOf(doctor.organisationId), { patient: { ...aTransferRequest().patient, phone: '000' } })
    const answer = await answerOf(test.open(doctor, await test.grant(doctor, owner, hanako)))
    expect(answer.cases).toHaveLength(1)
  })
})

describe('records', () => {
  const accesses = (viewer: AccountViewer, subject: string) =>
    answerOf(
      callServed(
        test.floor,
        auditEndpoints(test.floor),
        viewer,
        listAccesses,
        { query: { subject } },
        { purpose: { kind: 'internalAudit', text: null } },
      ),
    )

  it('the opening in the access report of the patient and of the case, for treatment, with its grant', async () => {
    const { doctor, owner, id: caseId } = await test.scene()
    const id = await test.grant(doctor, owner, hanako)
    await answerOf(test.open(doctor, id))
    const officer = someoneOf(owner, 'privacyOfficer')
    for (const subject of ['1943-05-06 カクウハナコ', caseId]) {
      const line = (await accesses(officer, subject)).items.find((each) => each.operation === openInEmergency.name)
      expect(line).toMatchObject({ breakGlassId: id, outcome: 'done', purposeKind: 'treatment' })
    }
  })

  it('a miss, too, and tells the owner that nothing was opened', async () => {
    const { doctor, owner } = await test.scene()
    const id = await test.grant(doctor, owner, { nameOrNumber: '架空 三郎', birthOn })
    await test.open(doctor, id)
    const officer = someoneOf(owner, 'privacyOfficer')
    const lines = (await accesses(officer, '1943-05-06 架空三郎')).items
    expect(lines).toContainEqual(
      expect.objectContaining({
        operation: openInEmergency.name,
        outcome: 'refused',
        refusal: 'record-not-found',
        breakGlassId: id,
      }),
    )
    const fail = (_reaction: string, error: unknown) => {
      throw error
    }
    while (await deliverNextEvent(test.floor, [tellOwnerWhenBreakGlassUsed, ...transferSlice.reactions], fail));
    const notices = await test.superuser.query('select text from kernel.notice where recipient_organisation_id = $1', [
      owner,
    ])
    expect(notices.rows).toEqual([{ text: expect.stringContaining('何も開かれていません') }])
  })
})
