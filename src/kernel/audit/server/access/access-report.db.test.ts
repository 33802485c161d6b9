import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { ViewerPurpose } from '../../../../platform/contract/purpose.ts'
import type { Role } from '../../../identity/domain/role.ts'
import { mayBeHeldIn } from '../../../identity/domain/roles-by-organisation.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import type { IdentityTables } from '../../../identity/server/identity-tables.ts'
import { recordAccount } from '../../../identity/server/record-account.ts'
import { recordOrganisation } from '../../../tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../tenancy/server/tenancy-tables.ts'
import { openSystemWork, openWork } from '../../../work/server/open-work.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import {
  exportAccesses,
  listAccesses,
  listLines,
  listOwnAccesses,
  mostCountedLines,
} from '../../contract/trail-endpoints.ts'
import { auditEndpoints } from '../audit-endpoints.ts'

let test: TestFloor
let looking: string
let owning: string
let nurse: Viewer

beforeAll(async () => {
  test = await openTestFloor()
  looking = await organisation('架空の見る会')
  owning = await organisation('架空の持つ会')
  nurse = { kind: 'account', accountId: await account('看護 花子'), organisationId: looking, roles: ['liaisonNurse'] }
})
afterAll(() => test.close())

const asSystem = <Answer>(operation: (work: Work) => Promise<Answer>) =>
  openSystemWork(test.floor, 'test-setup', operation)
const effectiveOn = calendarDate('2020-04-01')

async function organisation(name: string): Promise<string> {
  const id = crypto.randomUUID()
  await asSystem((work) =>
    recordOrganisation(workFor<TenancyTables>(work), {
      id,
      kind: 'memberOrganisation',
      name,
      effectiveOn,
      source: '試験',
    }),
  )
  return id
}
const account = (name: string) =>
  asSystem((work) =>
    recordAccount(workFor<IdentityTables>(work), {
      email: `${crypto.randomUUID()}@example.invalid`,
      name,
      passwordHash: null,
      organisationId: looking,
      roles: ['liaisonNurse'],
      from: effectiveOn,
    }),
  )
const officer = (organisationId: string, role: Role = 'privacyOfficer'): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [role],
})
const see = (subject: string, more: { viewer?: Viewer; ownerId?: string; purpose?: ViewerPurpose } = {}) =>
  openWork(
    test.floor,
    more.viewer ?? nurse,
    { operation: 'test.see', informationClass: 'patient', purpose: more.purpose ?? null, sourceAddress: '192.0.2.7' },
    async (work) => work.note({ seen: [{ subject, ownerId: more.ownerId ?? owning }] }),
  )
const accesses = (viewer: Viewer, subject: string) =>
  callServed(test.floor, auditEndpoints(test.floor), viewer, listAccesses, { query: { subject } })
const lines = (viewer: Viewer, query: Record<string, string> = {}) =>
  answerOf(callServed(test.floor, auditEndpoints(test.floor), viewer, listLines, { query }))

describe('who saw this subject', () => {
  it('answers the privacy officers of the organisation that looked and of the data’s owner: person, organisation, purpose', async () => {
    const subject = crypto.randomUUID()
    await see(subject, { purpose: { kind: 'treatment', text: '転院の調整' } })
    for (const asking of [officer(looking), officer(owning), officer(owning, 'facilityAdministrator')]) {
      const { items, total } = await answerOf(accesses(asking, subject))
      expect(total).toBeGreaterThanOrEqual(1)
      expect(items.at(-1)).toMatchObject({
        person: '看護 花子',
        organisation: '架空の見る会',
        roles: ['liaisonNurse'],
        operation: 'test.see',
        purposeKind: 'treatment',
        purpose: '転院の調整',
        sourceAddress: '192.0.2.7',
        outcome: 'done',
      })
    }
  })

  it('hides every line from other organisations, and refuses people without the duty', async () => {
    const subject = crypto.randomUUID()
    await see(subject)
    expect((await answerOf(accesses(officer(await organisation('架空の他会')), subject))).items).toEqual([])
    expect(await accesses(nurse, subject)).toEqual({ refusal: 'not-permitted', fields: [] })
  })

  it('hides what a line says of a subject that somebody else owns', async () => {
    const [mine, theirs] = [crypto.randomUUID(), crypto.randomUUID()]
    const third = await organisation('架空の第三会')
    await openWork(test.floor, nurse, { operation: 'test.list', informationClass: 'patient' }, async (work) => {
      work.note({ seen: [{ subject: mine, ownerId: owning }] })
      work.note({ seen: [{ subject: theirs, ownerId: third }] })
    })
    expect((await answerOf(accesses(officer(owning), mine))).total).toBe(1)
    expect((await answerOf(accesses(officer(owning), theirs))).total).toBe(0)
    expect((await answerOf(accesses(officer(third), theirs))).total).toBe(1)
  })

  it('leaves a line of its own, naming the subject', async () => {
    const subject = crypto.randomUUID()
    await accesses(officer(owning), subject)
    const { rows } = await test.superuser.query('select operation from kernel.audit_line where subject = $1', [subject])
    expect(rows).toEqual([{ operation: 'audit.list-accesses' }])
  })

  it('is a table for the person, whose cells run no formula', async () => {
    const subject = crypto.randomUUID()
    await see(subject, { purpose: { kind: 'treatment', text: '=1+1' } })
    const { bytes, fileName } = await answerOf(
      callServed(test.floor, auditEndpoints(test.floor), officer(owning), exportAccesses, { query: { subject } }),
    )
    const text = new TextDecoder().decode(await bytes())
    expect(fileName).toMatch(/\.csv$/)
    expect(text).toContain('看護 花子')
    expect(text).toContain('地域連携室 看護師')
    expect(text).not.toMatch(/(^|,)"?=/m)
    expect(text).not.toContain('192.0.2.7')
  })
})

describe('who saw the records about oneself', () => {
  const own = (viewer: Viewer, cursor?: string) =>
    callServed(test.floor, auditEndpoints(test.floor), viewer, listOwnAccesses, { query: { cursor } })
  const someone = async (): Promise<Extract<Viewer, { kind: 'account' }>> => ({
    kind: 'account',
    accountId: await account('職員 見太'),
    organisationId: owning,
    roles: ['buyer'],
  })

  it('answers the person alone, whatever the role: others by name and purpose, oneself and addresses left out', async () => {
    const [me, colleague] = [await someone(), await someone()]
    await see(me.accountId, { purpose: { kind: 'subjectRequest', text: '本人の求め' } })
    await see(me.accountId, { viewer: me })
    await see(colleague.accountId)
    const { items, total } = await answerOf(own(me))
    expect(total).toBe(1)
    expect(items).toEqual([
      expect.objectContaining({ person: '看護 花子', organisation: '架空の見る会', purpose: '本人の求め' }),
    ])
    expect(Object.keys(items[0] ?? {})).not.toContain('sourceAddress')
    expect((await answerOf(own(await someone()))).total).toBe(0)
    expect(await own({ kind: 'public' })).toHaveProperty('refusal', 'sign-in-required')
    expect(await own(me, 'none')).toHaveProperty('refusal', 'cursor-not-valid')
  })

  it('gives nobody lines about others, past the endpoint either', async () => {
    const [me, colleague] = [await someone(), await someone()]
    await see(me.accountId)
    await see(colleague.accountId)
    const seen = await openWork(test.floor, me, 'none', async (work) => {
      const lines = await sql<{ id: string }>`select id from kernel.audit_line`.execute(work.db)
      const subjects = await sql<{ subject: string }>`select distinct subject from kernel.audit_line_subject`.execute(
        work.db,
      )
      return { lines: lines.rows.length, subjects: subjects.rows.map(({ subject }) => subject) }
    })
    expect(seen).toEqual({ lines: 1, subjects: [me.accountId] })
  })
})

describe('the own organisation’s lines', () => {
  it('of a prefecture and of the operator are read by their privacy officer, not by those whose acts they hold', async () => {
    expect(['prefecture', 'operator', 'alliance'].map((kind) => mayBeHeldIn('privacyOfficer', kind))).toEqual([
      true,
      true,
      true,
    ])
    for (const role of ['prefectureOfficer', 'operator', 'secretariat', 'auditor', 'maintenance'] as const) {
      const ended = await callServed(test.floor, auditEndpoints(test.floor), officer(looking, role), listLines, {})
      expect(ended, role).toHaveProperty('refusal', 'not-permitted')
    }
  })

  it('come newest first, page by page, each once', async () => {
    const organisationId = await organisation('架空の長い会')
    const viewer: Viewer = { kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: ['buyer'] }
    for (let each = 0; each < 60; each += 1) await see(`${each}`, { viewer })
    const first = await lines(officer(organisationId), { operation: 'test.see' })
    const second = await lines(officer(organisationId), { operation: 'test.see', cursor: first.next ?? '' })
    expect([first.items.length, second.items.length, first.total, second.next]).toEqual([50, 10, 60, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60)
    const times = [...first.items, ...second.items].map(({ at }) => at)
    expect(times).toEqual(times.toSorted().reverse())
  })

  it('are counted up to ten thousand and no further: the rest is not looked at', async () => {
    const organisationId = await organisation('架空の長い証跡の会')
    await test.superuser.query(
      `insert into kernel.audit_line (id, organisation_id, at, viewer_kind, operation, information_class, outcome)
       select gen_random_uuid(), $1, now() - make_interval(secs => n), 'account', 'test.look', 'test', 'done'
       from generate_series(1, 10020) n`,
      [organisationId],
    )
    const { total, items, next } = await lines(officer(organisationId))
    expect([total, items.length, next === null]).toEqual([mostCountedLines, 50, false])
    expect((await lines(officer(organisationId), { operation: 'audit.list-lines' })).total).toBe(1)
  })

  it('are chosen by person, outcome and Japanese day', async () => {
    const organisationId = await organisation('架空の選ぶ会')
    const [one, two] = [1, 2].map(
      (): Viewer => ({ kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: ['buyer'] }),
    )
    if (one?.kind !== 'account' || !two) throw new Error('two people')
    await see('x', { viewer: one })
    await see('x', { viewer: two })
    await test.superuser.query(
      "update kernel.audit_line set at = '2026-03-31T15:00:00Z' where account_id = $1", // 1 April in Japan
      [one.accountId],
    )
    const totalOf = async (query: Record<string, string>) =>
      (await lines(officer(organisationId), { operation: 'test.see', ...query })).total
    expect(await totalOf({ accountId: one.accountId })).toBe(1)
    expect(await totalOf({ outcome: 'refused' })).toBe(0)
    await see('x', { viewer: two, purpose: { kind: 'treatment', text: null } })
    expect(await totalOf({ purpose: 'treatment' })).toBe(1)
    expect(await totalOf({ from: '2026-04-01', to: '2026-04-01' })).toBe(1)
    expect(await totalOf({ to: '2026-03-31' })).toBe(0)
  })

  it('are not read on from a cursor that is none', async () => {
    const ended = await callServed(test.floor, auditEndpoints(test.floor), officer(looking), listLines, {
      query: { cursor: "2026-99-99T00:00:00.000000Z_' or 1=1" },
    })
    expect(ended).toMatchObject({ refusal: 'cursor-not-valid' })
  })
})
