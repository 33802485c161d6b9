import type { Work } from '../../../../kernel/work/server/work.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { summariseEntry } from '../../domain/alliance-summary.ts'
import { searchTextOf } from '../../domain/search-text.ts'
import type { RegistryTables } from '../registry-tables.ts'

type RegistryWork = Work<RegistryTables>

export interface NewRevision {
  readonly allianceId: string
  readonly revision: number
  readonly kind: 'seeded' | 'added' | 'corrected'
  readonly reason: string
  readonly sourceId: string | null
  readonly changed: readonly string[]
  readonly entry: AllianceEntry
}

/** The newest revision, held against other writers until this transaction ends; undefined when there is none. */
export async function lockNewestRevision(work: RegistryWork, allianceId: string) {
  const listed = await work.db
    .selectFrom('registry.listing')
    .select('revision')
    .where('id', '=', allianceId)
    .forUpdate()
    .executeTakeFirst()
  if (!listed) return undefined
  return work.db
    .selectFrom('registry.revision')
    .select(['revision', 'entry'])
    .where('alliance_id', '=', allianceId)
    .where('revision', '=', listed.revision)
    .executeTakeFirstOrThrow()
}

/** Appends a revision and brings the line that lists and searches read up to it, in one transaction. */
export async function appendRevision(work: RegistryWork, { allianceId, ...more }: NewRevision): Promise<void> {
  await work.db
    .insertInto('registry.revision')
    .values({
      alliance_id: allianceId,
      revision: more.revision,
      kind: more.kind,
      recorded_at: work.now,
      reason: more.reason,
      source_id: more.sourceId,
      changed: [...more.changed],
      entry: JSON.stringify(more.entry),
    })
    .execute()
  const line = { revision: more.revision, ...lineOf(allianceId, more.entry) }
  await work.db
    .insertInto('registry.listing')
    .values({ id: allianceId, ...line })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(line))
    .execute()
  await replaceActivities(work, allianceId, more.entry)
}

async function replaceActivities(work: RegistryWork, allianceId: string, entry: AllianceEntry): Promise<void> {
  await work.db.deleteFrom('registry.listing_activity').where('alliance_id', '=', allianceId).execute()
  const categories = [...new Set(entry.activities.map((each) => each.category))]
  if (categories.length === 0) return
  await work.db
    .insertInto('registry.listing_activity')
    .values(categories.map((category) => ({ alliance_id: allianceId, category })))
    .execute()
}

function lineOf(id: string, entry: AllianceEntry) {
  const { certifiedOn, municipalities, number, ...summary } = summariseEntry(entry)
  return {
    ...summary,
    number,
    certified_on: certifiedOn,
    municipalities: [...municipalities],
    sort_key: [number === null ? '9999+' : String(number).padStart(4, '0'), certifiedOn ?? '9999', id].join(' '),
    search_text: searchTextOf(entry),
  }
}
