import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { reviseCase } from '../../contract/endpoints/record-endpoints.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { addRevision, findCase, lockCase, mayWrite } from './case-store.ts'
import { readCaseText } from './read-case-text.ts'

export const serveReviseCase = serve(reviseCase, async (work: Work<GovernanceTables>, { params, body }) => {
  work.note({ subject: params.id })
  await lockCase(work, params.id)
  const stored = await findCase(work, params.id)
  if (!stored || !mayWrite(work, stored)) return refuse('case-not-found')
  if (stored.living) return refuse('case-is-living')
  const read = readCaseText(body.text)
  if (!read.ok) return refuse('case-not-readable', { fields: read.failure })
  if (stored.revision !== body.revision) return refuse('case-changed-meanwhile')
  const revision = stored.revision + 1
  await addRevision(work, { ...stored, revision, written: read.value, reason: body.reason })
  return { revision }
})
