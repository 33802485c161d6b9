import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { kindOf } from '../../domain/papers/paper-kinds.ts'
import { accountsOfAllYears } from '../annual-report/accounts/accounts-store.ts'
import { textsOf } from '../annual-report/paper-store.ts'
import type { ReportTables } from '../annual-report/report-tables.ts'
import { acting } from '../duties/acting.ts'

/** The newest year whose accounts are there while the auditors have not stated their opinion (法51条4項). */
export async function waitingAudit(given: Work<never>) {
  const work = workFor<ReportTables>(given)
  const { organisationId: ownerId } = acting(work)
  const newest = (await accountsOfAllYears(work, ownerId)).at(-1)
  if (!newest) return []
  const { from, until } = newest.year
  const { opinion } = await textsOf(work, { ownerId, paper: 'auditorReport', aboutOn: from })
  if (typeof opinion === 'string' && opinion.trim() !== '') return []
  const { title, article } = kindOf('auditorReport')
  return [
    {
      what: 'auditorReport' as const,
      id: from,
      title: `${title}を書く：${formatJapaneseDate(until)}に終わった事業年度`,
      detail: article,
      on: null,
      isLate: false,
    },
  ]
}
