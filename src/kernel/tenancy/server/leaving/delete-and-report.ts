import { type Work, workFor } from '../../../work/server/work.ts'
import {
  isOwned,
  type Keeping,
  nobodysTitle,
  type PartInOthers,
  type ReportLine,
  type TableOwnership,
} from '../../domain/table-ownership.ts'
import type { TenancyTables } from '../tenancy-tables.ts'
import { countOwned, deleteOwned, rowsOfPart } from './owned-rows.ts'

const stillNeeded: Keeping = {
  because: 'ほかの連携推進法人の社員として引き続き使うため、消しません。',
  article: null,
  until: 'すべての連携推進法人を退社するまで',
}

const notKept = { because: null, article: null, until: null }
const nothing = { exported: 0, deleted: 0, kept: 0, ...notKept }

/** A table whose rows were not all exported before they went ends the whole run: nothing is lost, it is tried again. */
export async function deleteAndReport(
  work: Work<TenancyTables>,
  ownership: readonly TableOwnership[],
  organisationId: string,
  exported: ReadonlyMap<string, number>,
): Promise<ReportLine[]> {
  const within = workFor<never>(work)
  const elsewhere = await isMemberElsewhere(work, organisationId)
  const lines: ReportLine[] = []
  for (const each of ownership) {
    if (!isOwned(each)) {
      lines.push({ ...nothing, table: each.table, title: nobodysTitle, because: each.nobodys })
      continue
    }
    const keeping = each.kept ?? (elsewhere ? stillNeeded : null)
    const count = exported.get(`data/${each.table}`) ?? 0
    const deleted = keeping === null ? await deleteOwned(within, each, organisationId) : 0
    const left = await countOwned(within, each, organisationId)
    if (keeping === null && (deleted !== count || left > 0))
      throw new Error(`${each.table}: ${count} rows exported, ${deleted} deleted, ${left} left`)
    lines.push({ table: each.table, title: each.title, exported: count, deleted, kept: left, ...(keeping ?? notKept) })
    if (each.inOthers) lines.push(await partLine(within, each.table, each.inOthers, organisationId, exported))
  }
  return lines
}

/** What the member wrote or received in rows of others stays with them, all of it. */
async function partLine(
  work: Work<never>,
  table: string,
  part: PartInOthers,
  organisationId: string,
  exported: ReadonlyMap<string, number>,
): Promise<ReportLine> {
  const count = exported.get(`received/${table}`) ?? 0
  const kept = await countOwned(work, rowsOfPart(table, part), organisationId)
  if (kept < count) throw new Error(`${table}: ${count} rows of others exported, ${kept} left with them`)
  return { table, title: part.title, exported: count, deleted: 0, kept, ...part.kept }
}

async function isMemberElsewhere(work: Work<TenancyTables>, organisationId: string): Promise<boolean> {
  const current = await work.db
    .selectFrom('kernel.membership')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('joined_on', '<=', work.today)
    .where((where) => where.or([where('withdrawn_on', 'is', null), where('withdrawn_on', '>', work.today)]))
    .executeTakeFirst()
  return current !== undefined
}
