import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { writeCsv } from '../../../../platform/files/write-csv.ts'
import { downloadAlliancesCsv, downloadAlliancesJson } from '../../contract/download-endpoints.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import { statusNames } from '../../domain/alliance-entry.ts'
import { type ListingFilter, searchListing } from '../alliance/search-listing.ts'
import { summaryColumns, summaryOf } from '../alliance/summary-columns.ts'
import { allSources } from '../overview/list-sources.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { jsonFile } from './json-file.ts'

const headings = ['番号（設立順）', '名称', '都道府県', '認定日', '状態', '医療連携推進区域', '識別子']

export const serveDownloadAlliancesCsv = serve(downloadAlliancesCsv, async (work: Work<RegistryTables>, { query }) => {
  const found = await searchListing(work, query).select(summaryColumns).orderBy('sort_key').execute()
  const rows = found
    .map(summaryOf)
    .map((each) => [
      each.number,
      each.name,
      each.prefecture,
      each.certifiedOn,
      statusNames[each.status],
      each.municipalities.join('、'),
      each.id,
    ])
  return { fileName: `地域医療連携推進法人_${work.today}.csv`, bytes: () => writeCsv(headings, rows) }
})

export const serveDownloadAlliancesJson = serve(downloadAlliancesJson, async (work: Work<RegistryTables>, { query }) =>
  jsonFile(`地域医療連携推進法人_${work.today}.json`, {
    sources: await allSources(work),
    alliances: await alliancesWithStatements(work, query),
  }),
)

async function alliancesWithStatements(work: Work<RegistryTables>, filter: ListingFilter) {
  const found = await searchListing(work, filter)
    .innerJoin('registry.revision', (join) =>
      join
        .onRef('registry.revision.alliance_id', '=', 'registry.listing.id')
        .onRef('registry.revision.revision', '=', 'registry.listing.revision'),
    )
    .select([...summaryColumns, 'registry.listing.revision', 'entry'])
    .orderBy('sort_key')
    .execute()
  return found.map((each) => {
    const { policies, ...entry } = entryShape.parse(each.entry)
    return { ...summaryOf(each), revision: each.revision, ...entry, policy: policies }
  })
}
