import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import { whatIfReport } from '../../domain/criteria-report.ts'
import { findCase } from '../cases/case-store.ts'
import { certifyEdited, certifyValue } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { writtenOn } from '../living/living-case.ts'

export const serveTryWhatIf = serve(tryWhatIf, async (work: Work<GovernanceTables>, { params, body }) => {
  work.note({ subject: params.id })
  const stored = await findCase(work, params.id)
  if (!stored) return refuse('case-not-found')
  const on = body.on === undefined ? work.today : calendarDate(body.on)
  const written = await writtenOn(work, stored, on)
  const before = certifyValue(written, on)
  if (!before.ok) return refuse('before-the-law', { fields: before.failure })
  const after = certifyEdited(written, body.edits, on)
  if (!after.ok) return refuse('edit-not-applicable', { fields: after.failure })
  return whatIfReport(before.value, after.value)
})
