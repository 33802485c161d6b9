import type { Work } from '../../../../kernel/work/server/work.ts'
import type { NationalCount, SourceDocument } from '../../domain/source-document.ts'
import type { RegistryTables } from '../registry-tables.ts'

/** False when a source of this id is already there; a source is never rewritten. */
export async function insertSource(work: Work<RegistryTables>, source: SourceDocument): Promise<boolean> {
  const inserted = await work.db
    .insertInto('registry.source')
    .values({ id: source.id, content: JSON.stringify(source) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const insertNationalCount = (work: Work<RegistryTables>, count: NationalCount) =>
  work.db
    .insertInto('registry.national_count')
    .values({ content: JSON.stringify(count) })
    .execute()
