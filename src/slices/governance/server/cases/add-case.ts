import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { addCase } from '../../contract/endpoints/record-endpoints.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { addStoredCase } from './case-store.ts'
import { readCaseText } from './read-case-text.ts'

/** The case belongs to the organisation of whoever writes it, and stays among its own people. */
export const serveAddCase = serve(addCase, async (work: Work<GovernanceTables>, { body }) => {
  const read = readCaseText(body.text)
  if (!read.ok) return refuse('case-not-readable', { fields: read.failure })
  if (work.viewer.kind !== 'account') throw new Error('the permission of add-case lets only accounts in')
  const id = work.newId()
  work.note({ subject: id })
  await addStoredCase(work, {
    id,
    ownerOrganisationId: work.viewer.organisationId,
    supervisingOrganisationId: null,
    audience: 'owner',
    basis: 'ownStatement',
    title: body.title,
    note: body.note,
    written: read.value,
    reason: '登録',
  })
  return { id, revision: 1 }
})
