import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { importAccounts } from '../../contract/papers/annual-report-endpoints.ts'
import { fiscalYearOn } from '../../domain/fiscal-year.ts'
import { takeAccounts } from './accounts/take-accounts.ts'
import { readReportSource } from './read-paper-facts.ts'
import type { ReportWork } from './report-tables.ts'

const mostFaults = 100

export const serveImportAccounts = serve(importAccounts, async (work: ReportWork, { body }) => {
  const source = await readReportSource(work)
  if (typeof source === 'string') return refuse(source)
  const year = fiscalYearOn(source.fiscalYearStart, body.inYear)
  if (year.until >= work.today) return refuse('year-not-closed')
  work.note({ subject: source.allianceId })
  const { accounts, dealings, reason } = body
  const taken = await takeAccounts(work, { ownerId: source.allianceId, year, accounts, dealings, reason })
  if (taken.ok) return taken.value
  const fields = taken.failure.slice(0, mostFaults).map(({ fileName, line, field, message }) => ({
    field: `${fileName} ${line}行目${field ? `「${field}」` : ''}`,
    message,
  }))
  const left = taken.failure.length - fields.length
  return refuse('accounts-not-accepted', {
    fields: left > 0 ? [...fields, { field: '', message: `ほかに${left}件あります。` }] : fields,
  })
})
