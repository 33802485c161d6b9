import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicViewer, type Viewer } from '../../identity/domain/viewer.ts'
import { openWork } from '../../work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { sealAuditTrail } from './seal-audit-trail.ts'
import { type TrailReport, trailIsWhole, verifyAuditTrail } from './verify-audit-trail.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const organisationId = crypto.randomUUID()
const viewer: Viewer = { kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: ['buyer'] }
const look = (subject: string, as: Viewer = viewer) =>
  openWork(test.floor, as, { operation: 'test.look', informationClass: 'test' }, async (work) => {
    work.note({ subject, purpose: '確認 🔍' })
  })
const verify = () => verifyAuditTrail(test.floor)
const faultsOf = (report: TrailReport) => report.chains.flatMap((chain) => chain.faults)

beforeEach(async () => {
  await test.superuser.query(
    'truncate kernel.audit_seal, kernel.audit_unsealed, kernel.audit_line_subject, kernel.audit_line',
  )
  for (const subject of ['一', 'two', '𠮷野家: 3', '四\n行']) await look(subject)
  await look('visitor', publicViewer)
  await sealAuditTrail(test.floor.database)
})

describe('the sealed trail', () => {
  it('is whole when nobody touched it, one chain an organisation', async () => {
    const report = await verify()
    expect(trailIsWhole(report)).toBe(true)
    expect(report.chains.map(({ sealedLines }) => sealedLines).toSorted((left, right) => left - right)).toEqual([1, 4])
  })

  it('does not move while nothing new is written', async () => {
    const before = await verify()
    expect(await sealAuditTrail(test.floor.database)).toBe(0)
    expect(await verify()).toEqual(before)
  })

  it('counts lines that wait for their seal', async () => {
    await look('later')
    expect(await verify()).toMatchObject({ unsealedLines: 1, insertedLines: [] })
  })

  it('is sealed once when several sealers run at once', async () => {
    for (let line = 0; line < 20; line += 1) await look(`${line}`)
    await Promise.all([1, 2, 3, 4].map(() => sealAuditTrail(test.floor.database)))
    const report = await verify()
    expect(report.chains.find((chain) => chain.organisationId === organisationId)?.sealedLines).toBe(24)
    expect(trailIsWhole(report)).toBe(true)
  })
})

describe('someone with the whole database', () => {
  const second = `(select line_id from kernel.audit_seal where organisation_id = '${organisationId}' and sequence = 2)`
  const columns = [
    'organisation_id = gen_random_uuid()',
    "at = at + interval '1 microsecond'",
    "viewer_kind = 'system'",
    'account_id = gen_random_uuid()',
    "system_reason = 'x'",
    "operation = 'test.other'",
    "information_class = 'x'",
    "subject = 'x'",
    "outcome = 'refused'",
    "refusal = 'x'",
    'purpose = null',
  ]

  it.each(columns)('who edits a line (%s) is found', async (edit) => {
    await test.superuser.query(`update kernel.audit_line set ${edit} where id = ${second}`)
    expect(faultsOf(await verify())).toEqual([expect.stringMatching(/^2番の記録.*書き換えられた/)])
  })

  it('who deletes a line is found', async () => {
    await test.superuser.query(`delete from kernel.audit_line where id = ${second}`)
    expect(faultsOf(await verify())).toEqual([expect.stringMatching(/^2番の記録.*削除/)])
  })

  it('who deletes a line and its seal is found by the gap', async () => {
    await test.superuser.query(`
      with gone as (delete from kernel.audit_seal where line_id = ${second} returning line_id)
      delete from kernel.audit_line where id in (select line_id from gone)`)
    expect(faultsOf(await verify())).toContainEqual(expect.stringMatching(/2番から2番までの封印がありません/))
  })

  it('who adds a line is found', async () => {
    await test.superuser.query(`
      insert into kernel.audit_line select gen_random_uuid(), organisation_id, at, viewer_kind, account_id, system_reason,
        operation, information_class, subject, outcome, refusal, purpose from kernel.audit_line where id = ${second}`)
    expect((await verify()).insertedLines).toHaveLength(1)
  })

  it('who swaps two seals is found', async () => {
    await test.superuser.query(`
      update kernel.audit_seal set sequence = -sequence where organisation_id = '${organisationId}' and sequence in (2, 3);
      update kernel.audit_seal set sequence = case sequence when -2 then 3 else 2 end
        where organisation_id = '${organisationId}' and sequence < 0`)
    expect(faultsOf(await verify()).length).toBeGreaterThan(0)
  })

  it('who cuts off the end is not found from inside: only a head kept outside shows it', async () => {
    const head = (report: TrailReport) => report.chains.find((chain) => chain.organisationId === organisationId)?.head
    const kept = head(await verify())
    await test.superuser.query(`
      with gone as (delete from kernel.audit_seal
        where organisation_id = '${organisationId}' and sequence = 4 returning line_id)
      delete from kernel.audit_line where id in (select line_id from gone)`)
    const report = await verify()
    expect(trailIsWhole(report)).toBe(true)
    expect(head(report)).not.toBe(kept)
  })
})
