import { readFile } from 'node:fs/promises'
import type { Endpoint } from '../../platform/contract/endpoint.ts'
import { askRaw, type RawAnswer } from './callers.ts'
import type { TestServer } from './start-test-server.ts'

/** What a call is aimed at. */
export interface Aim {
  readonly caseId: string
  readonly allianceId: string
}

/** The private case of the fictional alliance, and the first alliance of the public register. */
export async function aimAtDemo(server: TestServer): Promise<Aim> {
  const cases = await server.superuser.query("select id from governance.certification_case where basis = 'fictional'")
  const alliances = await server.superuser.query('select id from registry.listing order by sort_key limit 1')
  return { caseId: cases.rows[0].id, allianceId: alliances.rows[0].id }
}

const caseText = await readFile(new URL('../../../seed/cases/boso.yaml', import.meta.url), 'utf8')
const sourceId = 'matrix-source'
const cited = { sourceId }
const entry = { names: [{ value: '架空連携', ...cited }], statuses: [{ value: 'certified', ...cited }] }
const change = { reason: '架空の訂正', sourceId, entry }

/** A body that each endpoint would accept from whoever may call it. An endpoint that is not here has no body. */
const bodies: Readonly<Record<string, unknown>> = {
  'identity.sign-in': { email: 'nobody@demo.invalid', password: 'guess' },
  'identity.sign-in-as-persona': { persona: 'buyer' },
  'registry.add-source': { id: sourceId, title: '架空の資料', asOfText: '日付なし' },
  'registry.add-alliance': change,
  'registry.correct-alliance': { ...change, expectedRevision: 1 },
  'governance.try-what-if': { edits: [{ set: { path: '/name', value: '架空連携' } }] },
  'governance.add-case': { title: '架空の事例', note: '', text: caseText },
  'governance.revise-case': { revision: 1, reason: '架空の改訂', text: caseText },
  'governance.record-evidence': { criterion: 'C01', title: '架空の資料', reference: '棚の一段目' },
  'governance.record-document': { slot: 'articles', reference: '架空の定款', receivedOn: '2026-11-01' },
}

export function plausibleBody(declaration: Endpoint): unknown {
  if (declaration.body && !(declaration.name in bodies)) throw new Error(`what would ${declaration.name} be sent?`)
  return bodies[declaration.name]
}

export const pathOf = (declaration: Endpoint, aim: Aim): string =>
  declaration.path
    .replace(':id', declaration.name.startsWith('governance.') ? aim.caseId : aim.allianceId)
    .replace(':revision', '1')

/** Calls an endpoint the way its page does. */
export function callPlausibly(server: TestServer, declaration: Endpoint, aim: Aim, cookie: string): Promise<RawAnswer> {
  const body = plausibleBody(declaration)
  return askRaw(server, {
    path: pathOf(declaration, aim),
    method: declaration.method,
    headers: { host: 'localhost', cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? '' : JSON.stringify(body),
  })
}
