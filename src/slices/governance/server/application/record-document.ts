import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordDocument } from '../../contract/endpoints/paper-endpoints.ts'
import { findCase, mayWrite } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { addDocument } from './application-store.ts'
import { checkStoredApplication } from './check-stored-application.ts'

export const serveRecordDocument = serve(recordDocument, async (work: Work<GovernanceTables>, { params, body }) => {
  work.note({ subject: params.id })
  const stored = await findCase(work, params.id)
  if (!stored || !mayWrite(work, stored)) return refuse('case-not-found')
  await addDocument(work, params.id, body)
  const { check } = await checkStoredApplication(work, stored)
  return { ...check, mayRecord: true }
})
