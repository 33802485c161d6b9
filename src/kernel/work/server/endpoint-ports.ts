import { sql } from 'kysely'
import type { AuditDeclaration, Endpoint } from '../../../platform/contract/endpoint.ts'
import type { Exchange, HttpPorts, OperationEnd } from '../../../platform/http/exchange.ts'
import { publicViewer, type Viewer } from '../../identity/domain/viewer.ts'
import { resolveSession } from '../../identity/server/session/resolve-session.ts'
import { type AuditLine, openWork, recordRefusedWork, type WorkFloor, WorkRefused } from './open-work.ts'
import type { Refused, ServedEndpoint } from './server-slice.ts'
import type { AuditNote, Work } from './work.ts'

const auditLineOf = (declaration: Endpoint): AuditLine | 'none' => {
  const audit: AuditDeclaration = declaration.audit
  return audit === 'none' ? 'none' : { operation: declaration.name, informationClass: audit.informationClass }
}

/** What HTTP asks of the kernel, answered with Works. */
export function endpointPorts(floor: WorkFloor, served: readonly ServedEndpoint[]): HttpPorts<Viewer> {
  const operations = new Map(served.map((each) => [each.declaration, each]))
  return {
    identify: async (token) => (token === null ? publicViewer : ((await resolveSession(floor, token)) ?? publicViewer)),
    permit: (viewer, permission) => {
      if (permission === 'public') return 'permitted'
      if (viewer.kind !== 'account') return 'sign-in-required'
      if (permission === 'signedIn') return 'permitted'
      return viewer.roles.some((role) => permission.includes(role)) ? 'permitted' : 'not-permitted'
    },
    turnedAway: async (viewer, declaration, because) => {
      const line = auditLineOf(declaration)
      // Without a session there is nobody to name; such calls are counted by the log, not kept as evidence.
      if (viewer.kind !== 'account' || line === 'none') return
      await recordRefusedWork(floor, viewer, line, { outcome: 'refused', refusal: because, note: {} })
    },
    run: (viewer, declaration, input, exchange) => {
      const operation = operations.get(declaration)
      if (!operation) throw new Error(`nothing serves ${declaration.name}`)
      return runServed(floor, viewer, operation, input, exchange)
    },
    ready: async () => {
      await sql`select 1`.execute(floor.database)
    },
  }
}

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string'

/** A refusal keeps nothing of the operation but its audit line; a failure the same. */
async function runServed(
  floor: WorkFloor,
  viewer: Viewer,
  served: ServedEndpoint,
  input: unknown,
  exchange: Exchange,
): Promise<OperationEnd> {
  const line = auditLineOf(served.declaration)
  // Kept outside the transaction: the line of a refusal names its subject too.
  let noted: AuditNote = {}
  const note = (more: AuditNote) => {
    noted = { ...noted, ...more }
  }
  try {
    if ('opensWorks' in served) {
      const value = kept(await served.opensWorks({ viewer, note }, input, exchange))
      if (line !== 'none') await openWork(floor, viewer, line, async (work) => work.note(noted))
      return { end: 'answer', value }
    }
    const value = await openWork(floor, viewer, line, async (work: Work) => {
      const answer = kept(await served.inWork({ ...work, note }, input, exchange))
      work.note(noted)
      return answer
    })
    return { end: 'answer', value }
  } catch (error) {
    if (error instanceof WorkRefused) {
      const { refused, ...more } = error.refusal as Refused
      if (line !== 'none')
        await recordRefusedWork(floor, viewer, line, { outcome: 'refused', refusal: refused, note: noted })
      return { end: 'refusal', name: refused, ...more }
    }
    if (line !== 'none') await recordFailure(floor, viewer, line, noted, error)
    throw error
  }
}

/** Thrown, so that the transaction of what is refused rolls back. */
function kept(answer: unknown): unknown {
  if (isRefused(answer)) throw new WorkRefused(answer)
  return answer
}

/** The first error is what people must see; a trail that cannot be written either is told beside it. */
async function recordFailure(
  floor: WorkFloor,
  viewer: Viewer,
  line: AuditLine,
  note: AuditNote,
  failure: unknown,
): Promise<void> {
  try {
    await recordRefusedWork(floor, viewer, line, { outcome: 'failed', refusal: null, note })
  } catch (auditFailure) {
    throw new AggregateError([failure, auditFailure], 'the operation failed and so did its audit line')
  }
}
