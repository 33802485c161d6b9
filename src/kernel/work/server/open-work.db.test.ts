import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signViewer } from '../../disclosure/server/viewer-context.ts'
import { publicViewer, type Viewer } from '../../identity/domain/viewer.ts'
import { openTestFloor, type TestFloor } from '../testing/open-test-floor.ts'
import { openSystemWork, openWork } from './open-work.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const ask = (query: string) => sql.raw(query).execute(test.floor.database)
const line = { operation: 'test.look', informationClass: 'test' }
const linesOf = async (operation: string) =>
  (await test.superuser.query('select * from kernel.audit_line where operation = $1', [operation])).rows

describe('a query without a viewer', () => {
  it('is an error even on an empty table, never an empty list', async () => {
    await expect(ask('select * from kernel.organisation')).rejects.toThrow('no viewer is set')
    await expect(ask('select * from kernel.membership')).rejects.toThrow('no viewer is set')
  })

  it('stays an error when a Work used the same connection before', async () => {
    await openWork(test.floor, publicViewer, 'none', async (work) => work.today)
    await expect(ask('select * from kernel.organisation')).rejects.toThrow('no viewer is set')
  })
})

describe('a viewer context', () => {
  const forge = (token: string) =>
    test.floor.database.transaction().execute(async (transaction) => {
      await sql`select set_config('renkei.viewer', ${token}, true)`.execute(transaction)
      return sql`select (kernel.viewer()).kind`.execute(transaction)
    })

  it('that the application role writes itself is refused', async () => {
    await expect(forge(`${'0'.repeat(64)}.{"kind":"system","signedAt":0}`)).rejects.toThrow('not signed')
  })

  it('whose signed words were changed is refused', async () => {
    const signed = signViewer(test.floor.signingKey, publicViewer, new Date())
    await expect(forge(signed.replace('public', 'system'))).rejects.toThrow('not signed')
  })

  it('that was signed ten minutes ago is refused', async () => {
    const signed = signViewer(test.floor.signingKey, publicViewer, new Date(Date.now() - 600_000))
    await expect(forge(signed)).rejects.toThrow('out of date')
  })

  it('that the server signed is accepted', async () => {
    const signed = signViewer(test.floor.signingKey, publicViewer, new Date())
    expect((await forge(signed)).rows).toEqual([{ kind: 'public' }])
  })
})

describe('an operation', () => {
  it('leaves exactly one audit line that names the viewer', async () => {
    const viewer: Viewer = {
      kind: 'account',
      accountId: crypto.randomUUID(),
      organisationId: crypto.randomUUID(),
      roles: ['secretariat'],
    }
    await openWork(test.floor, viewer, { ...line, operation: 'test.one-line' }, async (work) =>
      work.note({ subject: 's' }),
    )
    expect(await linesOf('test.one-line')).toMatchObject([
      { account_id: viewer.accountId, organisation_id: viewer.organisationId, outcome: 'done', subject: 's' },
    ])
  })

  it('that fails keeps nothing, its audit line included', async () => {
    const failing = openWork(test.floor, publicViewer, { ...line, operation: 'test.fails' }, async () => {
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    expect(await linesOf('test.fails')).toEqual([])
  })

  it('does not happen when its audit line cannot be written', async () => {
    const id = crypto.randomUUID()
    await test.superuser.query('revoke execute on function kernel.record_audit from renkei_application')
    try {
      const unaudited = openWork<never, unknown>(test.floor, { kind: 'system', reason: 'test-setup' }, line, (work) =>
        sql`insert into kernel.organisation (id, kind) values (${id}, 'operator')`.execute(work.db),
      )
      await expect(unaudited).rejects.toThrow('permission denied')
    } finally {
      await test.superuser.query('grant execute on function kernel.record_audit to renkei_application')
    }
    expect((await test.superuser.query('select from kernel.organisation where id = $1', [id])).rowCount).toBe(0)
  })
})

describe('a Work inside a Work', () => {
  it('is refused: callers that hold one connection and wait for a second would wait for ever', async () => {
    const nested = openWork(test.floor, publicViewer, 'none', () =>
      openSystemWork(test.floor, 'test-setup', async () => 'never'),
    )
    await expect(nested).rejects.toThrow('inside another')
    const after = await openWork(test.floor, publicViewer, 'none', async () => 'one after the other')
    expect(after).toBe('one after the other')
  })
})

describe('the application role', () => {
  it('can neither write audit lines nor change sealed ones', async () => {
    const tamper = (statement: string) =>
      openSystemWork(test.floor, 'verify-audit-trail', (work) => sql.raw(statement).execute(work.db))
    await expect(tamper('update kernel.audit_line set operation = operation')).rejects.toThrow('permission denied')
    await expect(tamper('delete from kernel.audit_line')).rejects.toThrow('permission denied')
    await expect(tamper('insert into kernel.audit_unsealed select id from kernel.audit_line')).rejects.toThrow(
      'permission denied',
    )
  })

  it('cannot read the signing key or its own password', async () => {
    await expect(ask('select * from renkei_private.signing_key')).rejects.toThrow('permission denied')
    await expect(ask('select * from renkei_private.application_login')).rejects.toThrow('permission denied')
  })
})
