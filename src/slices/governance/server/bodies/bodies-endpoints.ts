import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveRecordElection, serveRecordTermEnd } from './record-terms.ts'
import { serveListStatements, serveRecordStatement } from './serve-statements.ts'
import { serveShowBodies } from './show-bodies.ts'

export const bodiesEndpoints: readonly ServedEndpoint[] = [
  serveShowBodies,
  serveRecordElection,
  serveRecordTermEnd,
  serveRecordStatement,
  serveListStatements,
]
