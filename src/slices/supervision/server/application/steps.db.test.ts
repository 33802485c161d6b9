import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { showApplication, takeStep } from '../../contract/endpoints/application-endpoints.ts'
import { showOurFile } from '../../contract/endpoints/desk-endpoints.ts'
import { showPublicAlliance } from '../../contract/endpoints/public-endpoints.ts'
import {
  type ApplicationState,
  applicationStates,
  applicationSteps,
  parties,
  rowFor,
} from '../../domain/lifecycle/application-lifecycle.ts'
import { openSupervisionTest, type SupervisionTest } from '../../testing/open-supervision-test.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

type Applied = Awaited<ReturnType<SupervisionTest['anApplication']>>

const setState = ({ id }: Applied, state: ApplicationState) =>
  test.superuser.query('update supervision.application set state = $2, version = 1 where id = $1', [id, state])

const everything = {
  version: 1,
  onDay: calendarDate('2026-11-02'),
  reason: '架空の理由',
  ground: 'breach' as const,
  files: [] as { slot: string; fileId: string }[],
}

describe('every step from every state by every party', () => {
  it('is taken or refused as the table says', async () => {
    const applied = await test.anApplication()
    const { id, caseId } = applied
    for (const state of applicationStates)
      for (const party of parties)
        for (const step of applicationSteps) {
          await setState(applied, state)
          const who = party === 'office' ? applied.office : applied.officer
          const body = { ...everything, step, caseId }
          const ended = await test.call(who, takeStep, { params: { id }, body })
          const row = rowFor(step, state, party)
          const said = `${party} ${step} in ${state}`
          if (row) expect(ended, said).toMatchObject({ answer: { state: row.to, version: 2 } })
          else expect(ended, said).toMatchObject({ refusal: 'step-not-possible' })
        }
  }, 60_000)

  it('is nothing to a director, a councillor, a colleague without the role or another prefecture', async () => {
    const { id, director, councillor, colleague, otherOfficer } = await test.anApplication()
    const accept = { params: { id }, body: { ...everything, step: 'accept' as const } }
    for (const who of [director, councillor, colleague])
      expect(await test.call(who, takeStep, accept)).toMatchObject({ refusal: 'not-permitted' })
    expect(await test.call(otherOfficer, takeStep, accept)).toMatchObject({ refusal: 'application-not-found' })
  })
})

describe('a step asks for what the table says', () => {
  it.each([
    ['accept', 'submitted', 'officer', 'onDay'],
    ['askCorrection', 'submitted', 'officer', 'reason'],
    ['resubmit', 'correctionAsked', 'office', 'caseId'],
    ['revoke', 'revocationHeard', 'officer', 'ground'],
  ] as const)('%s in %s by the %s needs %s', async (step, state, party, field) => {
    const applied = await test.anApplication()
    await setState(applied, state)
    const given: Record<string, unknown> = { ...everything, step }
    if (field === 'reason') given.reason = ''
    else delete given[field]
    const body = given as typeof everything & { step: typeof step }
    const ended = await test.call(applied[party], takeStep, { params: { id: applied.id }, body })
    expect(ended).toMatchObject({ refusal: 'step-needs-more', fields: [{ field }] })
  })

  it('a day that has not come is refused: nothing could be recorded until then, and nothing takes it back', async () => {
    const { id, officer } = await test.anApplication()
    const ahead = { step: 'accept' as const, onDay: calendarDate('2099-03-31') }
    const ended = await test.call(officer, takeStep, { params: { id }, body: { ...everything, ...ahead } })
    expect(ended).toMatchObject({ refusal: 'step-needs-more', fields: [{ field: 'onDay' }] })
  })

  it('a day before that of the step before it, and a page that is out of date, are refused', async () => {
    const { id, officer } = await test.anApplication()
    const step = (body: object) =>
      test.call(officer, takeStep, { params: { id }, body: { ...everything, ...body } as never })
    await step({ step: 'accept', onDay: '2026-04-02' })
    const early = { step: 'hearCouncil', version: 2, onDay: '2026-04-01' }
    expect(await step(early)).toMatchObject({ refusal: 'step-needs-more', fields: [{ field: 'onDay' }] })
    const stale = { step: 'hearCouncil', version: 1, onDay: '2026-04-03' }
    expect(await step(stale)).toMatchObject({ refusal: 'changed-meanwhile' })
  })

  it('a correction with a case of others, an unknown slot or a file of others changes nothing', async () => {
    const applied = await test.anApplication()
    await setState(applied, 'correctionAsked')
    const { id, caseId, office } = applied
    const again = (body: object) =>
      test.call(office, takeStep, { params: { id }, body: { ...everything, step: 'resubmit', ...body } as never })
    const fileId = await test.aFile(applied.prefectureId)
    expect(await again({ caseId: crypto.randomUUID() })).toMatchObject({ refusal: 'case-missing' })
    expect(await again({ caseId, files: [{ slot: 'x', fileId }] })).toMatchObject({ refusal: 'slot-not-known' })
    const foreign = [{ slot: 'articles', fileId }]
    expect(await again({ caseId, files: foreign })).toMatchObject({ refusal: 'file-not-ours' })
    const shown = await test.answer(office, showApplication, { params: { id } })
    expect([shown.revision, shown.state]).toEqual([1, 'correctionAsked'])
    const own = [{ slot: 'articles', fileId: await test.aFile(applied.allianceId) }]
    await test.answer(office, takeStep, {
      params: { id },
      body: { ...everything, step: 'resubmit', caseId, files: own },
    })
    const after = await test.answer(applied.officer, showApplication, { params: { id } })
    expect([after.revision, after.state]).toEqual([2, 'submitted'])
    expect(after.slots.find(({ slot }) => slot === 'articles')).toMatchObject({ presence: 'attached' })
  })
})

describe('what the governor decides stands in the public register', () => {
  const visitor = { kind: 'public' } as const
  const register = (id: string) => test.call(visitor, showPublicAlliance, { params: { id } })

  it('once, with the decision as its source, and with its end when it is revoked', async () => {
    const applied = await test.anApplication()
    await setState(applied, 'councilHeard')
    expect(await register(applied.allianceId)).toMatchObject({ refusal: 'nothing-public' })
    const { id, officer, allianceId } = applied
    const certify = { ...everything, step: 'certify' as const, onDay: calendarDate('2026-03-27') }
    await test.answer(officer, takeStep, { params: { id }, body: certify })
    await test.deliverAll()
    expect(await register(allianceId)).toMatchObject({
      answer: {
        name: '一般社団法人 架空の輪',
        register: {
          status: 'certified',
          prefecture: '神奈川県',
          certifiedOn: '2026-03-27',
          matters: [{ title: '機能の分担', targets: ['年4回'] }],
        },
      },
    })
    const cited = await test.superuser.query(
      `select s.content->>'issuer' as issuer, r.kind from registry.revision r
       join registry.source s on s.id = r.source_id where r.alliance_id = $1`,
      [allianceId],
    )
    expect(cited.rows).toEqual([{ issuer: '架空県知事', kind: 'added' }])

    await setState(applied, 'revocationHeard')
    const revoke = { ...everything, step: 'revoke' as const, onDay: calendarDate('2026-11-01') }
    await test.answer(officer, takeStep, { params: { id }, body: revoke })
    await test.deliverAll()
    expect(await register(allianceId)).toMatchObject({
      answer: { register: { status: 'revoked', certifiedOn: '2026-03-27' } },
    })
  })
})

describe('what the governor decides stands in the alliance’s own records', () => {
  it('so that its duties begin, in the statement of that day and in every later one, however often it is told', async () => {
    const applied = await test.anApplication()
    const { id, officer, allianceId } = applied
    const state = (topic: string, effectiveOn: string, value: object) =>
      test.superuser.query(
        `insert into governance.statement (id, owner_id, topic, effective_on, value, reason, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, '試験', now())`,
        [allianceId, topic, effectiveOn, JSON.stringify(value)],
      )
    await state('articles', '2020-04-01', { fiscalYearStart: { month: 4, day: 1 } })
    await state('corporation', '2020-04-01', { establishedOn: '2020-04-01' })
    await state('corporation', '2025-06-01', { establishedOn: '2020-04-01', prefecture: '神奈川県' })
    const due = async () => (await test.answer(applied.office, showOurFile, {})).due.map(({ duty }) => duty)
    expect(await due()).toEqual([])
    await setState(applied, 'councilHeard')
    const certify = { ...everything, step: 'certify' as const, onDay: calendarDate('2024-03-27') }
    await test.answer(officer, takeStep, { params: { id }, body: certify })
    await test.deliverAll()
    expect(await due()).toContain('annual-report-filed@2025-03-31')
    const stated = async () =>
      (
        await test.superuser.query(
          `select effective_on::text as day, value, reason from governance.statement
           where owner_id = $1 and topic = 'corporation' and reason <> '試験' order by effective_on`,
          [allianceId],
        )
      ).rows
    const certified = [
      { day: '2024-03-27', value: { establishedOn: '2020-04-01', certifiedOn: '2024-03-27' } },
      { day: '2025-06-01', value: { prefecture: '神奈川県', certifiedOn: '2024-03-27' } },
    ]
    expect(await stated()).toMatchObject(certified)
    expect((await stated())[0].reason).toBe('架空県知事の認定')
    await test.superuser.query(
      `insert into kernel.event_delivery (event_id, reaction)
       select id, 'record-at-alliance-when-certified' from kernel.event
       where name = 'supervision.alliance-certified' and payload ->> 'allianceId' = $1`,
      [allianceId],
    )
    await test.deliverAll()
    expect(await stated()).toHaveLength(2)
  })
})
