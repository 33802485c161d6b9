import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import { showAlliance } from '../../contract/find-endpoints.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { revisionColumns, revisionOf } from './revision-columns.ts'
import { summaryColumns, summaryOf } from './summary-columns.ts'

export type Alliance = OutputOf<typeof showAlliance>

export const serveShowAlliance = serve(
  showAlliance,
  async (work: Work<RegistryTables>, { params }) =>
    (await findAlliance(work, params.id)) ?? refuse('alliance-not-found'),
)

/** One alliance as its page and its downloads show it. */
export async function findAlliance(work: Work<RegistryTables>, id: string): Promise<Alliance | undefined> {
  const found = await work.db
    .selectFrom('registry.listing')
    .innerJoin('registry.revision', (join) =>
      join
        .onRef('registry.revision.alliance_id', '=', 'registry.listing.id')
        .onRef('registry.revision.revision', '=', 'registry.listing.revision'),
    )
    .select([...summaryColumns, 'registry.listing.revision', 'entry'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const { policies, ...entry } = entryShape.parse(found.entry)
  return {
    ...summaryOf(found),
    revision: found.revision,
    ...entry,
    policy: policies,
    history: await historyOf(work, id),
  }
}

async function historyOf(work: Work<RegistryTables>, allianceId: string) {
  const revisions = await work.db
    .selectFrom('registry.revision')
    .select(revisionColumns)
    .where('alliance_id', '=', allianceId)
    .orderBy('revision', 'desc')
    .execute()
  return revisions.map(revisionOf)
}
