import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { writeCsv } from '../../../../platform/files/write-csv.ts'
import { downloadAllianceCsv, downloadAllianceJson } from '../../contract/download-endpoints.ts'
import { statementRows } from '../../domain/statement-rows.ts'
import { findAlliance } from '../alliance/show-alliance.ts'
import { allSources } from '../overview/list-sources.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { jsonFile } from './json-file.ts'

const headings = ['項目', '対象', '記載', '時点', '資料', '資料の日付', '登録簿の注']

export const serveDownloadAllianceCsv = serve(downloadAllianceCsv, async (work: Work<RegistryTables>, { params }) => {
  const alliance = await findAlliance(work, params.id)
  if (!alliance) return refuse('alliance-not-found')
  const sources = new Map((await allSources(work)).map((each) => [each.id, each]))
  const rows = statementRows({ ...alliance, policies: alliance.policy }).map((each) => {
    const source = sources.get(each.sourceId)
    return [
      each.part,
      each.about,
      each.stated,
      each.asOf,
      source?.title ?? each.sourceId,
      source?.asOfText ?? null,
      each.note,
    ]
  })
  return { fileName: `${alliance.name}.csv`, bytes: () => writeCsv(headings, rows) }
})

export const serveDownloadAllianceJson = serve(downloadAllianceJson, async (work: Work<RegistryTables>, { params }) => {
  const alliance = await findAlliance(work, params.id)
  if (!alliance) return refuse('alliance-not-found')
  return jsonFile(`${alliance.name}.json`, { ...alliance, sources: await allSources(work) })
})
