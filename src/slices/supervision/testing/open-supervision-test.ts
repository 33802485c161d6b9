import { supervisionPorts } from '../../../app/server/supervision-ports.ts'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { recordSupervision } from '../../../kernel/disclosure/server/record-supervision.ts'
import { deliverNextEvent } from '../../../kernel/events/server/deliver-events.ts'
import type { Role } from '../../../kernel/identity/domain/role.ts'
import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import { recordOrganisation } from '../../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor } from '../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../platform/contract/endpoint.ts'
import { submitApplication } from '../contract/endpoints/application-endpoints.ts'
import { supervisionSlice } from '../server/slice.ts'

type Account = Extract<Viewer, { kind: 'account' }>
const someoneOf = (organisationId: string, role: Role): Account => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [role],
})

/** A real database with the desk on it, wired to governance and the register as the server wires it. */
export async function openSupervisionTest() {
  const slice = supervisionSlice(supervisionPorts)
  const test = await openTestFloor(slice.reactions)
  const { superuser } = test
  const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
    callServed(test.floor, slice.endpoints, viewer, declaration, given)
  const answer = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
    answerOf(call(viewer, declaration, given))

  /** A fresh alliance with the prefecture that supervises it, and another prefecture that does not. */
  async function aStage() {
    const [allianceId, prefectureId, otherPrefectureId] = [
      crypto.randomUUID(),
      crypto.randomUUID(),
      crypto.randomUUID(),
    ]
    const from = { effectiveOn: calendarDate('2020-04-01'), source: '試験' }
    await openSystemWork(test.floor, 'test-setup', async (system) => {
      const work = workFor<TenancyTables>(system)
      await recordOrganisation(work, { id: allianceId, kind: 'alliance', name: '架空の連携推進法人', ...from })
      await recordOrganisation(work, { id: prefectureId, kind: 'prefecture', name: '架空県', ...from })
      await recordOrganisation(work, { id: otherPrefectureId, kind: 'prefecture', name: 'よその県', ...from })
      const supervision = { allianceId, prefectureId, fromOn: from.effectiveOn, source: '試験' }
      await recordSupervision(workFor(work), supervision)
    })
    return {
      allianceId,
      prefectureId,
      office: someoneOf(allianceId, 'secretariat'),
      director: someoneOf(allianceId, 'director'),
      councillor: someoneOf(allianceId, 'councillor'),
      officer: someoneOf(prefectureId, 'prefectureOfficer'),
      colleague: someoneOf(prefectureId, 'privacyOfficer'),
      otherOfficer: someoneOf(otherPrefectureId, 'prefectureOfficer'),
    }
  }
  type Stage = Awaited<ReturnType<typeof aStage>>

  /** A case of the alliance's own, as its office writes it. */
  async function aCase({ allianceId }: Stage, more: object = {}): Promise<string> {
    const id = crypto.randomUUID()
    const written = {
      name: '一般社団法人 架空の輪',
      prefecture: '神奈川県',
      representativeName: '架空 一郎',
      policy: { philosophy: '架空の理念', matters: [{ title: '機能の分担', targets: ['年4回'] }] },
      ...more,
    }
    await superuser.query(
      `insert into governance.certification_case (id, owner_organisation_id, audience, basis, title, note)
       values ($1, $2, 'owner', 'ownStatement', '架空の輪', '')`,
      [id, allianceId],
    )
    await superuser.query(
      `insert into governance.case_revision (case_id, revision, written, reason, recorded_at)
       values ($1, 1, $2, '試験', now())`,
      [id, JSON.stringify(written)],
    )
    return id
  }

  /** `more`: what the case states beside its name, its prefecture and its policy. */
  async function anApplication(given?: Stage, more: object = {}) {
    const stage = given ?? (await aStage())
    const caseId = await aCase(stage, more)
    const { id } = await answer(stage.office, submitApplication, { body: { caseId, files: [] } })
    return { ...stage, caseId, id }
  }

  /** What the alliance's records say of its certification and its fiscal year. */
  async function stateRecords({ allianceId }: Stage, certifiedOn: string): Promise<void> {
    const state = (topic: string, value: object) =>
      superuser.query(
        `insert into governance.statement (id, owner_id, topic, effective_on, value, reason, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, '試験', now())`,
        [allianceId, topic, certifiedOn, JSON.stringify(value)],
      )
    await state('corporation', { prefecture: '神奈川県', certifiedOn, establishedOn: certifiedOn })
    await state('articles', { fiscalYearStart: { month: 4, day: 1 } })
  }

  /** A file of an organisation, as the vault would have kept it; its bytes are of no concern here. */
  async function aFile(organisationId: string): Promise<string> {
    const id = crypto.randomUUID()
    const hex = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
    await superuser.query(
      `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes, sha256, object_name,
         uploaded_by, uploaded_at) values ($1, $2, '架空の書類.pdf', 'pdf', 'application/pdf', 1, $3, $3, $1, now())`,
      [id, organisationId, hex],
    )
    return id
  }

  async function deliverAll(): Promise<void> {
    const fail = (_reaction: string, error: unknown) => {
      throw error
    }
    while (await deliverNextEvent(test.floor, slice.reactions, fail));
  }

  return { ...test, call, answer, aStage, aCase, anApplication, stateRecords, aFile, deliverAll }
}

export type SupervisionTest = Awaited<ReturnType<typeof openSupervisionTest>>
