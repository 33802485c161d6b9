import { setTimeout as delay } from 'node:timers/promises'
import type { Endpoint } from '../../../platform/contract/endpoint.ts'
import { problemShape } from '../../../platform/contract/problem.ts'
import { type Aim, aimAtDemo } from '../aim.ts'
import { endsTheSession, enterAs, type RawAnswer } from '../callers.ts'
import { sendingOf } from '../plausible-calls.ts'
import type { TestServer } from '../start-test-server.ts'
import { keepCalling } from './keep-calling.ts'

export interface FuzzWorld {
  readonly aim: Aim
  readonly declarations: readonly Endpoint[]
  /** Of nobody, and of people of several roles; the first is nobody's. */
  readonly cookies: readonly string[]
  /**
   * How many rows every table holds and which transactions wrote them, so that a row changed in place shows too; those left
   * out that a refusal or a round of the server writes to.
   */
  stored(): Promise<string>
  call(declaration: Endpoint, cookie: string, path: string, body: unknown): Promise<RawAnswer>
  end(): void
}

/** A refusal leaves its audit line and counts as a try, and the rounds of the server write of their own. */
const keptWithRefusals = [
  ...[
    'criteria_answer',
    'audit_line',
    'audit_line_subject',
    'audit_unsealed',
    'audit_seal',
    'audit_repeat',
    'sign_in_failure',
  ],
  ...['session', 'event', 'event_delivery', 'live_head', 'live_log', 'live_unplaced'],
]

const personas = ['secretariat', 'operator', 'facility-administrator', 'liaison-nurse']

export async function openFuzzWorld(server: TestServer): Promise<FuzzWorld> {
  const { rows } = await server.superuser.query(
    `select string_agg(format('(select count(*) || ''/'' || coalesce(sum(xmin::text::bigint), 0) from %s)', c.oid::regclass), ' || '','' || ') as counts
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($2) and c.relname <> all ($1)`,
    [keptWithRefusals, ['kernel', ...new Set(server.served.map(({ declaration }) => declaration.name.split('.')[0]))]],
  )
  const countRows = { name: 'count-rows', text: `select ${rows[0].counts} as counts` }
  const calling = keepCalling(server, 8)
  return {
    aim: await aimAtDemo(server),
    // A printed page takes seconds, a bundle of them more, and signing out ends what the next requests need.
    declarations: server.served
      .map(({ declaration }) => declaration)
      .filter(({ name, output }) => !endsTheSession(name) && !('file' in output && /pdf|zip/.test(output.mediaType))),
    cookies: ['', ...(await Promise.all(personas.map((who) => enterAs(server, who))))],
    stored: async () => {
      await reactionsAreDone(server)
      return (await server.superuser.query(countRows)).rows[0].counts
    },
    call: (declaration, cookie, path, body) =>
      calling.call({ path, method: declaration.method, ...sendingOf(declaration, body, cookie) }),
    end: calling.end,
  }
}

/** What followed from an earlier call is not what this one wrote. */
async function reactionsAreDone({ superuser }: TestServer): Promise<void> {
  for (let looked = 0; looked < 200; looked += 1) {
    const waiting = await superuser.query('select from kernel.event_delivery limit 1')
    if (waiting.rowCount === 0) return
    await delay(25)
  }
}

/** Signing in ends the session it came with, which the next requests still need. */
export const endsSessions = ({ name, permission }: Endpoint): boolean =>
  name.startsWith('identity.') && (permission === 'public' || name.includes('session'))

/** What is wrong with an answer: a fault of ours, words about how we are built, a refusal that no page can show. */
export function indecencies({ status, text, headers }: RawAnswer): readonly string[] {
  if (status >= 500) return [`${status} ${text.slice(0, 300)}`]
  if (status < 400) return []
  const found: string[] = []
  if (/\bat .*\.(ts|js):\d|node_modules|DatabaseError|FST_|HPE_/.test(text)) found.push('says how we are built')
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') return [...found, 'no problem document']
  const problem = problemShape.safeParse(JSON.parse(text))
  if (!problem.success || problem.data.status !== status) return [...found, 'a problem document of another shape']
  if (!/[ぁ-ん].*。$/.test(problem.data.title))
    found.push(`a title that is no Japanese sentence: ${problem.data.title}`)
  return found
}
