import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { countsAsFiled, dueStateOf, yearEndOf } from '../../domain/filing-state.ts'
import { attachmentsOf } from '../papers/attachment-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { retractionsOf } from './retraction-store.ts'

type SupervisionWork = Work<SupervisionTables>

/** An alliance's filings, the newest first, each with its papers. */
export async function filingsOf(work: SupervisionWork, allianceId: string) {
  const rows = await work.db
    .selectFrom('supervision.filing')
    .selectAll()
    .where('owner_id', '=', allianceId)
    .orderBy('filed_at', 'desc')
    .execute()
  const files = await attachmentsOf(
    work,
    'filing_id',
    rows.map(({ id }) => id),
  )
  const retractions = await retractionsOf(work, allianceId)
  return rows.map((row) => ({
    id: row.id,
    duty: row.duty,
    title: row.title,
    note: row.note,
    yearUntil: row.year_until,
    purposePropertyYen: row.purpose_property_yen === null ? null : Number(row.purpose_property_yen),
    filedOn: row.filed_on,
    state: row.state,
    answeredOn: row.answered_on,
    answer: row.answer,
    withdrawnOn: row.withdrawn_on,
    withdrawal: row.withdrawal,
    retractions: retractions(row.id),
    attachments: files.filter(({ of }) => of === row.id),
  }))
}

export type Filing = Awaited<ReturnType<typeof filingsOf>>[number]

const undated =
  '認定の日、又は定款の事業年度が法人の記録にないため、届出の期限を計算できません。法人の事務局に確認してください。'

/** What had to be filed since the certification, and what was. A filing that was sent back or taken back does not count. */
export async function dueFilings(
  ports: SupervisionPorts,
  work: SupervisionWork,
  allianceId: string,
  filings: readonly Filing[],
) {
  const counted = filings.filter(({ state }) => countsAsFiled(state))
  const filedOn = (duty: string): CalendarDate | null =>
    counted.findLast((filing) => filing.duty === duty)?.filedOn ?? null
  const known = await ports.filingDuties(
    work as never,
    allianceId,
    work.today,
    counted.flatMap(({ duty, filedOn: on }) => (duty === null ? [] : [{ duty, on }])),
  )
  if (!known?.fiscalYearStart || known.duties.length === 0) return { due: [], dueUnknown: known ? undated : null }
  const recorded = await ports.recordedBalances(work as never, allianceId)
  const due = known.duties.map(({ id, title, article, papers, dueOn, warnings }) => ({
    ...{ duty: id, title, article, papers, dueOn, warnings },
    filedOn: filedOn(id),
    recordedBalanceYen: recorded.find(({ until }) => until === yearEndOf(id))?.yen ?? null,
    state: dueStateOf(dueOn, filedOn(id), work.today),
  }))
  return { due, dueUnknown: null }
}
