import { sql } from 'kysely'
import { z } from 'zod'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { endpoint, type OutputOf } from '../../../platform/contract/endpoint.ts'
import type { Role } from '../../identity/domain/role.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import type { IdentityTables } from '../../identity/server/identity-tables.ts'
import { recordAccount } from '../../identity/server/record-account.ts'
import { joinAlliance } from '../../tenancy/server/record-membership.ts'
import { recordOrganisation } from '../../tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../work/server/server-slice.ts'
import { type Work, workFor } from '../../work/server/work.ts'
import { answerOf, callServed, type Ended } from '../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { requestBreakGlass } from '../contract/break-glass-endpoints.ts'
import { patientSubject } from '../domain/break-glass.ts'
import { auditEndpoints } from '../server/audit-endpoints.ts'

/** A slice's emergency view, as one will be: its policy opens to the grant's owner and subject alone. */
export const readRecord = endpoint({
  name: 'test.read-record',
  method: 'GET',
  path: '/api/test/records/:patient',
  summary: '試験用です。',
  permission: 'signedIn',
  audit: { informationClass: 'patient', breakGlass: 'patientRecord' },
  params: z.object({ patient: z.string() }),
  output: z.object({ text: z.string() }),
  refusals: { 'not-found': { status: 404, title: '見つかりません。' } },
})
export const readPrice = endpoint({
  name: 'test.read-price',
  method: 'GET',
  path: '/api/test/prices/:patient',
  summary: '試験用です。',
  permission: 'signedIn',
  audit: { informationClass: 'price' },
  params: z.object({ patient: z.string() }),
  output: z.object({ text: z.string() }),
  refusals: { 'not-found': { status: 404, title: '見つかりません。' } },
})
const read = async (work: Work, which: string) => {
  const { rows } = await sql<{ text: string }>`select text from test.record where patient = ${which}`.execute(work.db)
  return rows[0] ?? refuse('not-found')
}

const known = { nameOrNumber: '架空の患者一', birthOn: calendarDate('1943-05-06') }
export const patient = patientSubject(known)
export const reason = '救急搬送され意識がないため'

/** Somebody else of the organisation. */
export const colleagueOf = (organisationId: string, role: Role = 'privacyOfficer'): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [role],
})

interface Asking {
  readonly viewer?: Viewer
  readonly ownerId?: string
  readonly category?: 'patientRecord' | 'transferRecord'
}

/** Two members of one alliance: of one a doctor meets an emergency, the other has the patient's record. */
export interface Emergency extends TestFloor {
  readonly served: readonly ServedEndpoint[]
  readonly looking: string
  readonly owning: string
  readonly doctor: Viewer
  readonly organisation: (kind: 'alliance' | 'memberOrganisation') => Promise<string>
  /** A person of the doctor's organisation, who stands in the register of accounts. */
  readonly person: (role: Role) => Promise<Viewer>
  readonly request: (more?: Asking) => Promise<Ended<typeof requestBreakGlass>>
  readonly grant: (more?: Asking) => Promise<string>
  readonly open: (
    breakGlassId: string | null,
    viewer?: Viewer,
    who?: string,
  ) => Promise<{ answer: OutputOf<typeof readRecord> } | { refusal: string }>
  /** As if no emergency had been. */
  readonly forget: () => Promise<void>
}

const source = '試験'
const effectiveOn = calendarDate('2020-04-01')

export async function openEmergency(): Promise<Emergency> {
  const test = await openTestFloor()
  const asSystem = <Answer>(operation: (work: Work) => Promise<Answer>) =>
    openSystemWork(test.floor, 'test-setup', operation)
  const organisation: Emergency['organisation'] = async (kind) => {
    const id = crypto.randomUUID()
    const name = `架空の${id.slice(0, 4)}会`
    await asSystem((work) => recordOrganisation(workFor<TenancyTables>(work), { id, kind, name, effectiveOn, source }))
    return id
  }
  const allianceId = await organisation('alliance')
  const looking = await organisation('memberOrganisation')
  const owning = await organisation('memberOrganisation')
  for (const organisationId of [looking, owning]) {
    const membership = { allianceId, organisationId, memberKind: 'participant', joinedOn: effectiveOn, source } as const
    await asSystem((work) => joinAlliance(workFor<TenancyTables>(work), membership))
  }
  const person: Emergency['person'] = async (role) => {
    const accountId = await asSystem((work) =>
      recordAccount(workFor<IdentityTables>(work), {
        email: `${crypto.randomUUID()}@example.invalid`,
        name: `架空の${role}`,
        passwordHash: null,
        organisationId: looking,
        roles: [role],
        from: effectiveOn,
      }),
    )
    return { kind: 'account', accountId, organisationId: looking, roles: [role] }
  }
  const doctor = await person('doctor')
  await plantRecords(test, owning)
  const served = [
    serve(readRecord, (work: Work, { params }) => read(work, params.patient)),
    serve(readPrice, (work: Work, { params }) => read(work, params.patient)),
  ]
  const request: Emergency['request'] = ({ viewer = doctor, ownerId = owning, category = 'patientRecord' } = {}) =>
    callServed(test.floor, auditEndpoints(test.floor), viewer, requestBreakGlass, {
      body: { ownerId, category, patient: known, reasonClass: 'lifeInDanger', reason },
    })
  return {
    ...test,
    served,
    looking,
    owning,
    doctor,
    organisation,
    person,
    request,
    grant: async (more) => (await answerOf(request(more))).id,
    open: (breakGlassId, viewer = doctor, who = patient) =>
      callServed(test.floor, served, viewer, readRecord, { params: { patient: who } }, { breakGlassId }),
    forget: async () => {
      await test.superuser.query('delete from kernel.break_glass_answer')
      await test.superuser.query('delete from kernel.break_glass')
    },
  }
}

async function plantRecords({ superuser }: TestFloor, owning: string): Promise<void> {
  await superuser.query(`
    create schema test; grant usage on schema test to renkei_application;
    create table test.record (patient text, owner_id uuid, text text);
    alter table test.record enable row level security; alter table test.record force row level security;
    grant select on test.record to renkei_application;
    create policy emergency on test.record for select to renkei_application using (
      (select (kernel.viewer_break_glass()).category) = 'patientRecord'
      and owner_id = (select (kernel.viewer_break_glass()).owner_id)
      and patient = (select (kernel.viewer_break_glass()).subject));`)
  await superuser.query('insert into test.record values ($1, $2, $3), ($4, $2, $5)', [
    patient,
    owning,
    'アレルギーあり',
    '架空の患者二',
    '別の患者',
  ])
}
