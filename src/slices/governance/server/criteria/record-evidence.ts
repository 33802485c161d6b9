import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordEvidence } from '../../contract/endpoints/record-endpoints.ts'
import { findCase, mayWrite } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { addEvidence } from './evidence-store.ts'

export const serveRecordEvidence = serve(recordEvidence, async (work: Work<GovernanceTables>, { params, body }) => {
  work.note({ subject: params.id })
  const stored = await findCase(work, params.id)
  if (!stored || !mayWrite(work, stored)) return refuse('case-not-found')
  return addEvidence(work, params.id, body)
})
