import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AuditDeclaration, type Endpoint, endpoint } from '../../../platform/contract/endpoint.ts'
import type { ViewerPurpose } from '../../../platform/contract/purpose.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { callServed } from '../testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../testing/open-test-floor.ts'
import { auditLineOf } from './declared-terms.ts'
import { refuse, serve } from './server-slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const nurse: Viewer = {
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId: crypto.randomUUID(),
  roles: ['liaisonNurse'],
}

const declared = (purpose: Exclude<AuditDeclaration, 'none'>['purpose']) => {
  const audit = { informationClass: 'test', ...(purpose && { purpose }) }
  const permission = ['liaisonNurse']
  const more = { method: 'GET', path: '/api/test', summary: '試験用です。', permission, audit } as const
  const refusals = { 'not-found': { status: 404, title: '見つかりません。' } } as const
  return endpoint({ name: `test.look-${crypto.randomUUID()}`, ...more, output: {} as never, refusals }) as Endpoint
}

/** What the trail says of the one call. */
async function lineOf(look: Endpoint, viewer = nurse, purpose: ViewerPurpose | null = null) {
  const served = [serve(look, async () => refuse('not-found'))]
  await callServed(test.floor, served, viewer, look, {} as never, { purpose })
  const { rows } = await test.superuser.query(
    'select outcome, purpose_kind, purpose from kernel.audit_line where operation = $1',
    [look.name],
  )
  return rows
}

it('what an endpoint declares is the purpose of its line, when it is refused and turned away as well', async () => {
  const treating = { outcome: 'refused', purpose_kind: 'treatment', purpose: null }
  expect(await lineOf(declared('treatment'))).toEqual([treating])
  expect(await lineOf(declared('treatment'), { ...nurse, roles: ['buyer'] })).toEqual([treating])
})

it('what the caller says stands before what the endpoint declares', async () => {
  expect(await lineOf(declared('treatment'), nurse, { kind: 'internalAudit', text: '架空の点検' })).toEqual([
    { outcome: 'refused', purpose_kind: 'internalAudit', purpose: '架空の点検' },
  ])
})

it('nothing is made up where nothing is declared, or where the caller is asked', async () => {
  expect(await lineOf(declared(undefined))).toEqual([{ outcome: 'refused', purpose_kind: null, purpose: null }])
  expect(auditLineOf(declared('required'))).not.toHaveProperty('purpose')
})
