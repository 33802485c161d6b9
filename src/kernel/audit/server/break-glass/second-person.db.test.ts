import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { asViewer } from '../../../work/server/as-system.ts'
import { openSystemWork } from '../../../work/server/open-work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { listBreakGlass } from '../../contract/break-glass-endpoints.ts'
import {
  answerBreakGlass,
  listAskedOfColleagues,
  openWithoutColleague,
} from '../../contract/second-person-endpoints.ts'
import { openingsOnOnesOwn, type SecondPersonAnswer } from '../../domain/second-person.ts'
import { colleagueOf, type Emergency, openEmergency, patient, reason } from '../../testing/emergency.ts'
import { auditEndpoints } from '../audit-endpoints.ts'
import { secondPersonWords } from './second-person-words.ts'
import { askedOfColleagues } from './serve-second-person.ts'

let test: Emergency
let nurse: Viewer
beforeAll(async () => {
  test = await openEmergency()
  nurse = await test.person('liaisonNurse')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.forget()
  for (let time = 0; time < openingsOnOnesOwn; time += 1) await test.open(await test.grant())
})

const call = <E extends Parameters<typeof callServed>[3]>(viewer: Viewer, endpoint: E, given: object) =>
  callServed<E>(test.floor, auditEndpoints(test.floor), viewer, endpoint, given as never)
const answer = (id: string, said: SecondPersonAnswer, viewer = nurse) =>
  call(viewer, answerBreakGlass, { params: { breakGlass: id }, body: { answer: said } })
const alone = (id: string, viewer = test.doctor) =>
  call(viewer, openWithoutColleague, { params: { breakGlass: id }, body: { because: '当直は自分だけのため' } })
const asked = async (viewer: Viewer) =>
  (await answerOf(call(viewer, listAskedOfColleagues, {}))).items.map(({ id }) => id)
const opened = { answer: { text: 'アレルギーあり' } }
const notUsable = { refusal: 'break-glass-not-usable', fields: [] }

describe('the third opening of one day by one person', () => {
  it('waits for a colleague, and opens once when one confirms', async () => {
    const id = await test.grant()
    expect(await test.open(id)).toEqual(notUsable)
    expect(await answerOf(answer(id, 'confirmed'))).toMatchObject({
      person: '架空のdoctor',
      secondPerson: { answer: 'confirmed', person: '架空のliaisonNurse', aloneBecause: null },
    })
    expect(await test.open(id)).toEqual(opened)
    expect(await test.open(id)).toEqual(notUsable)
  })

  it('stays closed when a colleague refuses, whatever its holder says afterwards', async () => {
    const id = await test.grant()
    await answerOf(answer(id, 'refused'))
    expect(await test.open(id)).toEqual(notUsable)
    expect(await alone(id)).toMatchObject({ refusal: 'not-waiting' })
    const next = await test.grant()
    await answerOf(alone(next))
    await answerOf(answer(next, 'refused'))
    expect(await test.open(next)).toEqual(notUsable)
  })

  it('opens at once for whoever says why nobody is there, and a colleague answers afterwards', async () => {
    const id = await test.grant()
    expect(await answerOf(alone(id))).toMatchObject({ secondPerson: { aloneBecause: '当直は自分だけのため' } })
    expect(await test.open(id)).toEqual(opened)
    expect(await asked(nurse)).toEqual([id])
    await answerOf(answer(id, 'refused'))
    expect(await asked(nurse)).toEqual([])
  })

  it('is counted over what may still be opened, asked for at once or the day before', async () => {
    await test.forget()
    await test.grant()
    const more = await Promise.all(Array.from({ length: 20 }, () => test.request()))
    const needingNobody = more.filter((end) => 'answer' in end && end.answer.secondPerson === null)
    expect(needingNobody).toHaveLength(openingsOnOnesOwn - 1)
    await test.forget()
    await Promise.all([test.grant(), test.grant()])
    await test.superuser.query(
      "update kernel.break_glass set requested_at = now() - interval '2 hours', expires_at = now() + interval '1 hour'",
    )
    const third = await test.grant()
    expect(await test.open(third)).toEqual(notUsable)
  })

  it('is not counted over what expired, what was refused, and yesterday', async () => {
    const first = await test.grant()
    await answerOf(answer(first, 'refused'))
    await test.superuser.query(
      `update kernel.break_glass set requested_at = now() - interval '27 hours', used_at = now() - interval '26 hours',
         expires_at = now() - interval '25 hours' where used_at is not null`,
    )
    expect((await answerOf(test.request())).secondPerson).toBeNull()
    await test.superuser.query(
      `update kernel.break_glass set requested_at = now() - interval '3 hours', expires_at = now() - interval '1 hour'
       where used_at is null`,
    )
    await test.grant()
    expect((await answerOf(test.request())).secondPerson).toBeNull()
  })

  it('cannot be written as one that needs nobody', async () => {
    const { doctor, looking, owning } = test
    if (doctor.kind !== 'account') throw new Error('a doctor has an account')
    const forged = openSystemWork(test.floor, 'test-setup', (work) =>
      asViewer<never, unknown>(test.floor, work, doctor, ({ db }) =>
        sql`insert into kernel.break_glass
            (id, account_id, organisation_id, owner_id, category, subject, reason_class, reason, expires_at)
          values (${crypto.randomUUID()}, ${doctor.accountId}, ${looking}, ${owning}, 'patientRecord', ${patient},
            'disaster', ${reason}, now() + interval '1 hour')`.execute(db),
      ),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })
})

describe('the second person', () => {
  it('is a colleague who treats people or keeps watch, and hears of it', async () => {
    const id = await test.grant()
    for (const role of ['doctor', 'socialWorker', 'privacyOfficer', 'facilityAdministrator'] as const) {
      const colleague = colleagueOf(test.looking, role)
      expect(await asked(colleague)).toEqual([id])
      const count = await openSystemWork(test.floor, 'test-setup', (work) =>
        asViewer<never, number>(test.floor, work, colleague, askedOfColleagues),
      )
      expect(count).toBe(1)
    }
    const { rows } = await test.superuser.query(
      "select organisation_id from kernel.event where name = 'audit.second-person-changed' and payload ->> 'breakGlassId' = $1",
      [id],
    )
    expect(rows).toEqual([{ organisation_id: test.looking }])
  })

  it('is not whoever asks, nor of another role, another member or the data’s owner', async () => {
    const id = await test.grant()
    expect(await asked(test.doctor)).toEqual([])
    expect(await answer(id, 'confirmed', test.doctor)).toMatchObject({ refusal: 'second-person-needed' })
    expect(await answer(id, 'confirmed', colleagueOf(test.looking, 'buyer'))).toMatchObject({
      refusal: 'not-permitted',
    })
    const stranger = await test.organisation('memberOrganisation')
    for (const organisationId of [stranger, test.owning]) {
      expect(await asked(colleagueOf(organisationId))).toEqual([])
      expect(await answer(id, 'confirmed', colleagueOf(organisationId))).toMatchObject({ refusal: 'not-asked' })
    }
    expect(await alone(id, await test.person('doctor'))).toMatchObject({ refusal: 'not-waiting' })
    expect(await test.open(id)).toEqual(notUsable)
  })

  it('is one: of two at once the first is heard, and nobody answers twice or too late', async () => {
    const id = await test.grant()
    const others = [nurse, await test.person('socialWorker'), await test.person('privacyOfficer')]
    const ends = await Promise.all(others.map((viewer) => answer(id, 'confirmed', viewer)))
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
    expect(await answer(id, 'refused')).toMatchObject({ refusal: 'not-asked' })
    const late = await test.grant()
    await test.superuser.query(
      `update kernel.break_glass set requested_at = now() - interval '3 hours', expires_at = now() - interval '1 second'
       where id = $1`,
      [late],
    )
    expect(await answer(late, 'confirmed')).toMatchObject({ refusal: 'not-asked' })
    expect(await asked(nurse)).toEqual([])
  })

  it('is not asked about the first two, and sees none of them', async () => {
    await test.forget()
    const id = await test.grant()
    expect(await asked(nurse)).toEqual([])
    expect(await answer(id, 'confirmed')).toMatchObject({ refusal: 'not-asked' })
    expect((await answerOf(call(nurse, listBreakGlass, { query: {} }))).total).toBe(0)
  })

  it('is on the trail of both, with whose record it was, and named to the privacy officers of both', async () => {
    const id = await test.grant()
    await answerOf(answer(id, 'confirmed'))
    const { rows } = await test.superuser.query(
      `select l.outcome, s.subject, s.owner_id from kernel.audit_line l
       join kernel.audit_line_subject s on s.line_id = l.id
       where l.operation = 'audit.answer-break-glass' and l.subject = $1`,
      [id],
    )
    expect(rows).toEqual([{ outcome: 'done', subject: patient, owner_id: test.owning }])
    for (const organisationId of [test.looking, test.owning]) {
      const { items } = await answerOf(call(colleagueOf(organisationId), listBreakGlass, { query: {} }))
      expect(items.find((grant) => grant.id === id)).toMatchObject({
        person: '架空のdoctor',
        secondPerson: { answer: 'confirmed', person: '架空のliaisonNurse' },
      })
    }
  })

  it('is told to the data’s owner with each use, and so is a use against a refusal', async () => {
    const told = (id: string) => openSystemWork(test.floor, 'deliver-events', (work) => secondPersonWords(work, id))
    const confirmed = await test.grant()
    await answerOf(answer(confirmed, 'confirmed'))
    await test.open(confirmed)
    expect(await told(confirmed)).toContain('同僚が確認しました')
    const without = await test.grant()
    await answerOf(alone(without))
    await test.open(without)
    expect(await told(without)).toMatch(/確認を得ずに開かれました。$/)
    await answerOf(answer(await test.grant(), 'refused'))
    const against = await test.grant()
    await answerOf(alone(against))
    await test.open(against)
    expect(await told(against)).toContain('同僚が一度断っています')
    await test.forget()
    const first = await test.grant()
    await test.open(first)
    expect(await told(first)).toBe('')
  })
})
