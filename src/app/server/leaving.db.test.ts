import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../foundation/calendar-date.ts'
import { openFileVault } from '../../kernel/files/server/file-vault.ts'
import { receiveUploads } from '../../kernel/files/server/receive-upload.ts'
import { type Role, roles } from '../../kernel/identity/domain/role.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import { acceptJoining, proposeJoining } from '../../kernel/tenancy/contract/joining-endpoints.ts'
import {
  confirmWithdrawal,
  downloadBundle,
  listWithdrawals,
  previewWithdrawal,
  proposeWithdrawal,
} from '../../kernel/tenancy/contract/withdrawal-endpoints.ts'
import { isOwned } from '../../kernel/tenancy/domain/table-ownership.ts'
import type { LeavingPorts } from '../../kernel/tenancy/server/leaving/leaving-ports.ts'
import { runDueWithdrawal } from '../../kernel/tenancy/server/leaving/run-withdrawal.ts'
import type { ServedEndpoint } from '../../kernel/work/server/server-slice.ts'
import { answerOf, callServed } from '../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../platform/contract/endpoint.ts'
import { samplePdf } from '../../platform/files/testing/sample-files.ts'
import { rowsOwnedBy, rowsVisibleTo } from '../testing/rows-of-everyone.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { leavingPorts, servedEndpoints } from './server-slices.ts'

const organisation = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`
const alliance = organisation('01')
const leaver = organisation('13')
const stayer = organisation('12')
const stranger = crypto.randomUUID()
const today = dateInJapan(new Date())

let server: TestServer
let served: readonly ServedEndpoint[]
let ports: LeavingPorts
beforeAll(async () => {
  server = await startTestServer({ web: false })
  // The rounds are run by hand below.
  await server.stop()
  const vault = await openFileVault(server.dataDirectory)
  served = servedEndpoints(server.floor, vault)
  ports = leavingPorts(server.floor, vault)
  const upload = await receiveUploads(server.floor, vault)(administrator(), Readable.from([samplePdf()]), '議事録.pdf')
  if ('refused' in upload) throw new Error(upload.detail)
  await upload.keep()
  await server.superuser.query(
    `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes, sha256, object_name, uploaded_by, uploaded_at)
     values (gen_random_uuid(), $1, '=議事録.pdf', 'pdf', 'application/pdf', $2, $3, $4, gen_random_uuid(), now())`,
    [leaver, upload.bytes, upload.sha256, upload.objectName],
  )
  await server.superuser.query(
    `with owned as (insert into governance.certification_case (id, owner_organisation_id, audience, basis, title, note)
       values (gen_random_uuid(), $1, 'owner', 'fictional', '架空の事例', '') returning id)
     insert into governance.case_revision (case_id, revision, written, reason, recorded_at)
     select id, 1, '{}', '試験', now() from owned`,
    [leaver],
  )
  for (const owner of [leaver, stayer])
    await server.superuser.query(
      `insert into kernel.disclosure_rule_revision (id, owner_id, rule_id, revision, alliance_id, category, audience_kind,
         effect, granularity, valid_from_on, basis_kind, basis_text)
       values (gen_random_uuid(), $1, gen_random_uuid(), 1, $2, 'bedAvailability', 'members', 'allow', 'rows', '2024-04-01',
         'ownDecision', '試験')`,
      [owner, alliance],
    )
})
afterAll(() => server.close())

const person = (
  organisationId: string,
  held: readonly Role[],
  accountId: string = crypto.randomUUID(),
): Viewer & { kind: 'account' } => ({
  kind: 'account',
  accountId,
  organisationId,
  roles: held,
})
const administrator = () => person(leaver, ['facilityAdministrator'])
const call = <E extends Endpoint>(viewer: Viewer, declaration: E, input: CallOf<E>) =>
  callServed(server.floor, served, viewer, declaration, input)
const raise = (_withdrawal: string, error: unknown) => {
  throw error
}
const leaving = (effectiveOn: string = today) => ({ allianceId: alliance, effectiveOn })

const visibleTo = (organisationId: string) => rowsVisibleTo(server, person(organisationId, roles))
const ownRows = (organisationId: string) => rowsOwnedBy(server, ports.ownership.filter(isOwned), organisationId)
const without = (one: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]) =>
  [...one].filter((row) => !others.some((other) => other.has(row)))
/** The proceedings themselves are both sides' own. */
const notProceedings = (row: string) => !/^kernel\.(withdrawal|joining) /.test(row)

describe('refuses', () => {
  it('a day that has passed, somebody who is no member, other roles, and one person alone', async () => {
    expect(await call(administrator(), previewWithdrawal, { query: leaving('2020-01-01') })).toMatchObject({
      refusal: 'day-has-passed',
    })
    const other = person(stranger, ['facilityAdministrator'])
    expect(await call(other, proposeWithdrawal, { body: { ...leaving(), reason: '' } })).toMatchObject({
      refusal: 'is-not-a-member',
    })
    expect(
      await call(person(leaver, ['doctor']), proposeWithdrawal, { body: { ...leaving(), reason: '' } }),
    ).toMatchObject({ refusal: 'not-permitted' })
    const alone = administrator()
    const { id } = await answerOf(call(alone, proposeWithdrawal, { body: { ...leaving(), reason: '' } }))
    expect(await call(alone, confirmWithdrawal, { params: { id } })).toMatchObject({
      refusal: 'second-person-required',
    })
    expect(await call(person(stayer, ['facilityAdministrator']), confirmWithdrawal, { params: { id } })).toMatchObject({
      refusal: 'withdrawal-not-found',
    })
    expect(await runDueWithdrawal(ports, raise)).toBe(false)
  })
})

describe('a withdrawal', () => {
  it('is one act: what-if, second person, no access, bundle, deletion, report, and joining again', async () => {
    const before = { leaver: await visibleTo(leaver), stayer: await visibleTo(stayer) }
    expect([...before.leaver].some((row) => row.startsWith('kernel.facility ') && row.includes(stayer))).toBe(true)
    expect([...before.stayer].some((row) => row.startsWith('kernel.facility ') && row.includes(leaver))).toBe(true)

    const preview = await answerOf(call(administrator(), previewWithdrawal, { query: leaving() }))
    // The case as it was applied for, and the living one.
    expect(preview.whatIf).toMatchObject([{ notAsked: null }, { notAsked: null }])
    expect(preview.tables.find(({ table }) => table === 'kernel.file')?.afterwards).toBe('deleted')

    const first = administrator()
    const proposed = await answerOf(call(first, proposeWithdrawal, { body: { ...leaving(), reason: '理事会の決定' } }))
    const office = person(alliance, ['secretariat'])
    expect((await answerOf(call(office, listWithdrawals, {}))).items.map(({ id }) => id)).not.toContain(proposed.id)
    const confirmed = await answerOf(call(administrator(), confirmWithdrawal, { params: { id: proposed.id } }))
    expect(confirmed).toMatchObject({ state: 'confirmed', mayConfirm: false })
    expect(await call(administrator(), confirmWithdrawal, { params: { id: proposed.id } })).toMatchObject({
      refusal: 'is-decided-already',
    })

    const anybody = await visibleTo(stranger)
    // That a patient's data went from one to another is the record of both, and each keeps its own.
    const isOthers = (who: string) => (row: string) =>
      notProceedings(row) && !(row.startsWith('kernel.patient_sharing ') && row.includes(who))
    expect(without(await visibleTo(leaver), await ownRows(leaver), anybody).filter(isOthers(leaver))).toEqual([])
    const leaversRows = await ownRows(leaver)
    for (const other of [stayer, alliance]) {
      const seen = [...(await visibleTo(other))].filter((row) => leaversRows.has(row) && !anybody.has(row))
      expect(seen.filter(isOthers(other))).toEqual([])
    }

    expect(await runDueWithdrawal(ports, raise)).toBe(true)
    expect(await runDueWithdrawal(ports, raise)).toBe(false)
    const seenByOffice = (await answerOf(call(office, listWithdrawals, {}))).items.find(({ id }) => id === proposed.id)
    expect(seenByOffice).toMatchObject({ state: 'done', reason: '' })
    const report = seenByOffice?.report ?? []
    expect([...new Set(report.map(({ table }) => table))].sort()).toEqual(
      ports.ownership.map(({ table }) => table).sort(),
    )
    for (const line of report.filter(({ exported }) => exported > 0))
      expect(line.deleted + line.kept, line.table).toBeGreaterThanOrEqual(line.exported)
    for (const line of report.filter(({ kept }) => kept > 0)) expect(line.because, line.table).not.toBeNull()
    for (const table of ['governance.case_revision', 'governance.certification_case'])
      expect(report.find((line) => line.table === table)).toMatchObject({ exported: 1, deleted: 1, kept: 0 })
    expect(report.find(({ table }) => table === 'kernel.file')).toMatchObject({ exported: 1, deleted: 1, kept: 0 })
    const rules = report.find(({ table }) => table === 'kernel.disclosure_rule_revision')
    expect(rules?.exported).toBeGreaterThan(0)
    expect(rules).toMatchObject({ deleted: 0, kept: rules?.exported })
    const { rows: left } = await server.superuser.query('select id from kernel.file where owner_organisation_id = $1', [
      leaver,
    ])
    expect(left).toEqual([])

    expect(await call(office, downloadBundle, { params: { id: proposed.id } })).toMatchObject({
      refusal: 'not-permitted',
    })
    expect(
      await call(person(stayer, ['facilityAdministrator']), downloadBundle, { params: { id: proposed.id } }),
    ).toMatchObject({ refusal: 'withdrawal-not-found' })
    const { open } = await answerOf(call(first, downloadBundle, { params: { id: proposed.id } }))
    await checkBundle(await buffer((await open()).content), seenByOffice?.bundleSha256 ?? '')

    await rejoin()
    expect(without(before.leaver, await visibleTo(leaver)).filter((row) => row.startsWith('kernel.facility'))).toEqual(
      [],
    )
    const { rows: told } = await server.superuser.query(
      "select name from kernel.event where name like 'tenancy.%' order by at",
    )
    expect(told.map(({ name }) => name)).toEqual(['tenancy.member-withdrawn', 'tenancy.member-joined'])
    const { rows: lines } = await server.superuser.query(
      "select distinct operation from kernel.audit_line where operation like 'tenancy.%' and outcome = 'done' order by 1",
    )
    expect(lines.map(({ operation }) => operation)).toEqual(
      [
        'accept-joining',
        'confirm-withdrawal',
        'download-bundle',
        'list-withdrawals',
        'preview-withdrawal',
        'propose-joining',
        'propose-withdrawal',
      ].map((name) => `tenancy.${name}`),
    )
  })

  it('on a day to come changes nothing before that day', async () => {
    const tomorrow = dateInJapan(new Date(Date.now() + 24 * 60 * 60 * 1000))
    const member = () => person(stayer, ['facilityAdministrator'])
    const before = (await visibleTo(stayer)).size
    const { id } = await answerOf(call(member(), proposeWithdrawal, { body: { ...leaving(tomorrow), reason: '' } }))
    await answerOf(call(member(), confirmWithdrawal, { params: { id } }))
    expect(await runDueWithdrawal(ports, raise)).toBe(false)
    expect((await visibleTo(stayer)).size).toBeGreaterThanOrEqual(before)
  })
})

async function checkBundle(archive: Buffer, sha256: string): Promise<void> {
  expect(createHash('sha256').update(archive).digest('hex')).toBe(sha256)
  const parts = unzipSync(archive)
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const manifest = JSON.parse(text('manifest.json')) as {
    organisationId: string
    entries: { path: string; sha256: string }[]
  }
  expect(manifest.organisationId).toBe(leaver)
  expect([...manifest.entries.map(({ path }) => path), 'manifest.json']).toEqual(Object.keys(parts))
  for (const { path, sha256: stated } of manifest.entries)
    expect(
      createHash('sha256')
        .update(parts[path] ?? '')
        .digest('hex'),
      path,
    ).toBe(stated)
  const files = Object.keys(parts).filter((path) => path.startsWith('files/'))
  expect(files).toHaveLength(1)
  expect(Buffer.from(parts[files[0] ?? ''] ?? '').equals(samplePdf())).toBe(true)
  expect(JSON.parse(text('data/kernel.facility.json'))).toHaveLength(2)
  expect(text('data/kernel.file.csv')).toContain("'=議事録.pdf")
  const textOf = (which: (path: string) => boolean) =>
    Object.entries(parts)
      .flatMap(([path, part]) => (which(path) ? [strFromU8(part)] : []))
      .join('')
  const everything = textOf(() => true)
  expect(everything).not.toMatch(/argon2|token_hash/)
  // Another member is named where the leaver took part in its cases, and nowhere else.
  expect(textOf((path) => !path.startsWith('received/'))).not.toContain('やまてリハビリテーション病院')
}

/** The same day again is a new membership: what was kept counts again. */
async function rejoin(): Promise<void> {
  const body = {
    organisationId: leaver,
    memberKind: 'participant',
    joinedOn: calendarDate(today),
    source: '試験',
  } as const
  const unknown = { ...body, organisationId: crypto.randomUUID() }
  expect(await call(person(alliance, ['secretariat']), proposeJoining, { body: unknown })).toMatchObject({
    refusal: 'organisation-not-found',
  })
  const both = person(alliance, ['secretariat'])
  const { id } = await answerOf(call(both, proposeJoining, { body }))
  const sameInLeaver = person(leaver, ['facilityAdministrator'], both.accountId)
  expect(await call(sameInLeaver, acceptJoining, { params: { id } })).toMatchObject({
    refusal: 'second-person-required',
  })
  expect(await call(person(stayer, ['facilityAdministrator']), acceptJoining, { params: { id } })).toMatchObject({
    refusal: 'joining-not-found',
  })
  await answerOf(call(administrator(), acceptJoining, { params: { id } }))
  const again = await answerOf(call(person(alliance, ['secretariat']), proposeJoining, { body }))
  expect(await call(administrator(), acceptJoining, { params: { id: again.id } })).toMatchObject({
    refusal: 'is-a-member-already',
  })
}
