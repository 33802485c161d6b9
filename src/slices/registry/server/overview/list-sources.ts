import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listSources } from '../../contract/overview-endpoints.ts'
import type { SourceDocument } from '../../domain/source-document.ts'
import type { RegistryTables } from '../registry-tables.ts'

export const serveListSources = serve(listSources, async (work: Work<RegistryTables>) => ({
  items: await allSources(work),
}))

export async function allSources(work: Work<RegistryTables>): Promise<SourceDocument[]> {
  const found = await work.db.selectFrom('registry.source').select('content').orderBy('position').execute()
  return found.map((each) => each.content)
}
