import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../identity/domain/role.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../work/server/open-work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { downloadCheckpoint, downloadCheckpointKey } from '../../contract/trail-endpoints.ts'
import { auditEndpoints } from '../audit-endpoints.ts'
import { sealAuditTrail } from '../seal-audit-trail.ts'
import { trailText } from '../trail-text.ts'
import { trailIsWhole, verifyAuditTrail } from '../verify-audit-trail.ts'
import { acceptCheckpoints } from './accept-checkpoints.ts'
import { checkpointFileShape } from './checkpoint-file.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const person = (organisationId: string, role: Role): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [role],
})
const look = async (organisationId: string, times: number) => {
  for (let each = 0; each < times; each += 1) {
    const line = { operation: 'test.look', informationClass: 'test' }
    await openWork(test.floor, person(organisationId, 'buyer'), line, async () => undefined)
  }
  await sealAuditTrail(test.floor.database)
}
const download = (viewer: Viewer) => callServed(test.floor, auditEndpoints(test.floor), viewer, downloadCheckpoint, {})
async function checkpointsOf(organisationId: string) {
  const { bytes } = await answerOf(download(person(organisationId, 'privacyOfficer')))
  return checkpointFileShape.parse(JSON.parse(new TextDecoder().decode(await bytes()))).checkpoints
}
const accept = (
  checkpoints: Awaited<ReturnType<typeof checkpointsOf>>,
  more: { organisationId?: string; installationId?: string; publicKey?: string } = {},
) => {
  const { installationId, publicKey } = test.floor.checkpointSigner
  return acceptCheckpoints(
    [{ file: 'kept.json', checkpoints }],
    { installationId: more.installationId ?? installationId, organisationId: more.organisationId ?? null },
    { file: 'key.pem', publicKey: more.publicKey ?? publicKey },
  )
}
const wordsOf = (refused: ReturnType<typeof accept>) =>
  refused.ok ? [] : refused.failure.map(({ message }) => message)

describe('the checkpoint of an organisation', () => {
  it('is handed to its privacy officer and facility administrator, of the own organisation alone, and to nobody else', async () => {
    const [own, other] = [crypto.randomUUID(), crypto.randomUUID()]
    await look(own, 3)
    await look(other, 5)
    expect(await checkpointsOf(own)).toMatchObject([{ organisationId: own, sequence: 3 }])
    expect(await download(person(own, 'facilityAdministrator'))).toHaveProperty('answer')
    expect(await download(person(own, 'doctor'))).toEqual({ refusal: 'not-permitted', fields: [] })
    expect(await download(person(crypto.randomUUID(), 'privacyOfficer'))).toMatchObject({
      refusal: 'nothing-sealed-yet',
    })
  })

  it('shows a tail that was cut off afterwards, back to itself and no further', async () => {
    const organisationId = crypto.randomUUID()
    await look(organisationId, 4)
    const kept = await checkpointsOf(organisationId)
    await look(organisationId, 2)
    const cutFrom = (sequence: number) =>
      test.superuser.query(
        `with gone as (delete from kernel.audit_seal where organisation_id = $1 and sequence >= $2 returning line_id)
         delete from kernel.audit_line where id in (select line_id from gone)`,
        [organisationId, sequence],
      )
    const verify = () => verifyAuditTrail(test.floor, { organisationId, outside: kept })
    await cutFrom(5)
    expect(await verify()).toMatchObject({ chains: [{ confirmedTo: 4, faults: [] }] })
    await cutFrom(4)
    const report = await verify()
    expect(report.chains[0]?.faults).toEqual([expect.stringMatching(/切り取られています。外の控えには4番.*3番まで/)])
    expect(trailIsWhole(report)).toBe(false)
    expect(trailText(report)).toContain('見つけられないもの')
  })

  it('shows that a whole chain is gone', async () => {
    const organisationId = crypto.randomUUID()
    await look(organisationId, 2)
    const kept = await checkpointsOf(organisationId)
    await sealAuditTrail(test.floor.database)
    await test.superuser.query('delete from kernel.audit_seal where organisation_id = $1', [organisationId])
    await test.superuser.query('delete from kernel.audit_line where organisation_id = $1', [organisationId])
    const report = await verifyAuditTrail(test.floor, { organisationId: null, outside: kept })
    expect(report.chains.find((chain) => chain.organisationId === organisationId)?.faults).toHaveLength(1)
  })
})

describe('a checkpoint is refused in words', () => {
  const organisationId = crypto.randomUUID()
  let kept: Awaited<ReturnType<typeof checkpointsOf>>
  beforeAll(async () => {
    await look(organisationId, 2)
    kept = await checkpointsOf(organisationId)
  })

  it('not when it is one of this trail', () => {
    expect(accept(kept)).toMatchObject({ ok: true })
    expect(accept(kept, { organisationId })).toMatchObject({ ok: true })
  })

  it('when it comes from another installation or organisation', () => {
    expect(wordsOf(accept(kept, { installationId: crypto.randomUUID() }))).toEqual([
      expect.stringContaining('別のシステム'),
    ])
    expect(wordsOf(accept(kept, { organisationId: crypto.randomUUID() }))).toEqual([
      expect.stringContaining('別の組織'),
    ])
  })

  it.each([
    { sequence: 1 },
    { chainHash: '0'.repeat(64) },
    { organisationId: crypto.randomUUID() },
    { takenAt: '2026-01-01T00:00:00.000Z' },
    { signature: Buffer.alloc(64).toString('base64') },
  ])('when a word of it was changed: %j', (change) => {
    expect(wordsOf(accept(kept.map((each) => ({ ...each, ...change }))))).toEqual([expect.stringContaining('署名')])
  })

  it('when another key signed it, or the key is none', () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    const foreign = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(wordsOf(accept(kept, { publicKey: foreign }))).toEqual([expect.stringContaining('署名')])
    expect(wordsOf(accept(kept, { publicKey: 'x' }))).toEqual([expect.stringContaining('公開鍵')])
  })
})

describe('the checkpoint key', () => {
  it('is one for the database, its private half out of the application role’s reach', async () => {
    const { bytes } = await answerOf(
      callServed(test.floor, auditEndpoints(test.floor), { kind: 'public' }, downloadCheckpointKey, {}),
    )
    expect(new TextDecoder().decode(await bytes())).toBe(test.floor.checkpointSigner.publicKey)
    expect(test.floor.checkpointSigner.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/)
    const read = openSystemWork(test.floor, 'verify-audit-trail', async (work) =>
      work.db
        .selectFrom('renkei_private.checkpoint_key' as never)
        .selectAll()
        .execute(),
    )
    await expect(read).rejects.toThrow('permission denied')
  })
})
