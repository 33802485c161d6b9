import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { showApplication } from '../../contract/endpoints/paper-endpoints.ts'
import { findCase, mayWrite } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { checkStoredApplication } from './check-stored-application.ts'

export const serveShowApplication = serve(showApplication, async (work: Work<GovernanceTables>, { params }) => {
  work.note({ subject: params.id })
  const stored = await findCase(work, params.id)
  if (!stored) return refuse('case-not-found')
  const { check } = await checkStoredApplication(work, stored)
  return { ...check, mayRecord: mayWrite(work, stored) }
})
