import { sql } from 'kysely'
import type { Endpoint } from '../../../platform/contract/endpoint.ts'
import type { HttpPorts, OperationEnd } from '../../../platform/http/exchange.ts'
import type { GeneralProblem } from '../../../platform/http/problem-answer.ts'
import { redeemBreakGlass } from '../../audit/server/break-glass/redeem-break-glass.ts'
import { signViewer } from '../../disclosure/server/viewer-context.ts'
import { publicViewer, type Viewer } from '../../identity/domain/viewer.ts'
import { resolveSession } from '../../identity/server/session/resolve-session.ts'
import { auditLineOf, permit } from './declared-terms.ts'
import { type AuditLine, openWork, recordRefusedWork, type WorkFloor, WorkRefused } from './open-work.ts'
import type { Refused, ServedEndpoint } from './server-slice.ts'
import { type AuditNote, joinNotes, type Work } from './work.ts'

/** What HTTP asks of the kernel, answered with Works. */
export function endpointPorts(
  floor: WorkFloor,
  served: readonly ServedEndpoint[],
  receiveUpload: HttpPorts<Viewer>['receiveUpload'] = async () => {
    throw new Error('nothing here takes files')
  },
): HttpPorts<Viewer> {
  const operations = new Map(served.map((each) => [each.declaration, each]))
  return {
    identify: async (token) => (token === null ? publicViewer : ((await resolveSession(floor, token)) ?? publicViewer)),
    permit,
    turnedAway: async (viewer, declaration, because, sourceAddress) => {
      const line = auditLineOf(declaration)
      // Without a session there is nobody to name; such calls are counted by the log, not kept as evidence.
      if ((viewer.kind !== 'account' && viewer.kind !== 'enrolling') || line === 'none') return
      await recordRefusedWork(
        floor,
        viewer,
        { ...line, sourceAddress },
        { outcome: 'refused', refusal: because, note: {} },
      )
    },
    run: (viewer, declaration, input, exchange) => {
      const operation = operations.get(declaration)
      if (!operation) throw new Error(`nothing serves ${declaration.name}`)
      const line = auditLineOf(declaration)
      const { purpose, sourceAddress, breakGlassId } = exchange
      // Who says why is believed before what the act says by itself.
      const asked = line === 'none' ? line : { ...line, ...(purpose && { purpose }), sourceAddress }
      return runOperation(floor, viewer, asked, {
        before: async () => operation.before?.(input, exchange),
        operate: async (work, found) => {
          const flagged = breakGlassId === null ? work : await breakTheGlass(floor, work, declaration, breakGlassId)
          return operation.run(flagged, input, exchange, found)
        },
      })
    },
    receiveUpload,
    ready: async () => {
      await sql`select 1`.execute(floor.database)
    },
  }
}

/** The rest of the operation, its audit line included, runs with what the grant opens. */
async function breakTheGlass(floor: WorkFloor, work: Work, { audit }: Endpoint, id: string): Promise<Work> {
  const category = audit === 'none' ? undefined : audit.breakGlass
  const breakGlass = category === undefined ? null : await redeemBreakGlass(floor, work, id, category)
  if (!breakGlass || work.viewer.kind !== 'account') throw new WorkProblem('break-glass-not-usable')
  const viewer = { ...work.viewer, breakGlass }
  await sql`select kernel.open_work(${signViewer(floor.signingKey, viewer, work.now)})`.execute(work.db)
  return { ...work, viewer }
}

/** Ends an operation before it began, for a reason every endpoint shares. */
class WorkProblem extends Error {
  readonly problem: GeneralProblem
  constructor(problem: GeneralProblem) {
    super(problem)
    this.problem = problem
  }
}

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string'

const refusalOf = (answer: unknown): string | null => (isRefused(answer) ? answer.refused : null)

const refusalEnd = ({ refused, kept: _kept, ...more }: Refused): OperationEnd => ({
  end: 'refusal',
  name: refused,
  ...more,
})

interface Steps {
  readonly before: () => Promise<unknown>
  readonly operate: (work: Work, found: unknown) => Promise<unknown>
}

/** A refusal keeps nothing of the operation but its audit line, unless it says so; a failure the same. */
async function runOperation(
  floor: WorkFloor,
  viewer: Viewer,
  line: AuditLine | 'none',
  { before, operate }: Steps,
): Promise<OperationEnd> {
  // Kept outside the transaction: the line of a refusal names its subject too.
  let noted: AuditNote = {}
  try {
    const found = await before()
    const operation = async (work: Work) => {
      const note = (more: AuditNote) => {
        noted = joinNotes(noted, more)
        work.note(more)
      }
      const answer = await operate({ ...work, note }, found)
      if (isRefused(answer) && !answer.kept) throw new WorkRefused(answer)
      return answer
    }
    const value = await openWork(floor, viewer, line, operation, refusalOf)
    return isRefused(value) ? refusalEnd(value) : { end: 'answer', value }
  } catch (error) {
    if (error instanceof WorkProblem) {
      if (line !== 'none') {
        await recordRefusedWork(floor, viewer, line, { outcome: 'refused', refusal: error.problem, note: noted })
      }
      return { end: 'problem', name: error.problem }
    }
    if (error instanceof WorkRefused) {
      const refusal = error.refusal as Refused
      if (line !== 'none')
        await recordRefusedWork(floor, viewer, line, { outcome: 'refused', refusal: refusal.refused, note: noted })
      return refusalEnd(refusal)
    }
    if (line !== 'none') await recordFailure(floor, viewer, line, noted, error)
    throw error
  }
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
