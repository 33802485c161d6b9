import type { ServerSlice } from '../../../kernel/work/server/server-slice.ts'
import { serveAddAlliance } from './alliance/add-alliance.ts'
import { serveCorrectAlliance } from './alliance/correct-alliance.ts'
import { serveListAlliances } from './alliance/list-alliances.ts'
import { serveShowAlliance } from './alliance/show-alliance.ts'
import { serveShowAllianceRevision } from './alliance/show-alliance-revision.ts'
import { serveDownloadAllianceCsv, serveDownloadAllianceJson } from './download/download-alliance.ts'
import { serveDownloadAlliancesCsv, serveDownloadAlliancesJson } from './download/download-alliances.ts'
import { serveAddSource } from './overview/add-source.ts'
import { serveCountAlliances } from './overview/count-alliances.ts'
import { serveListActivities } from './overview/list-activities.ts'
import { serveListSources } from './overview/list-sources.ts'
import { registryTables } from './owned-tables.ts'

export { findRegisterEntry } from './certified/find-register-entry.ts'
export { recordCertifiedAlliance, recordRevokedAlliance } from './certified/record-certification.ts'
export { seedRegister } from './seed/seed-register.ts'

export const registrySlice: ServerSlice = {
  name: 'registry',
  endpoints: [
    serveListAlliances,
    serveShowAlliance,
    serveShowAllianceRevision,
    serveAddAlliance,
    serveCorrectAlliance,
    serveCountAlliances,
    serveListActivities,
    serveListSources,
    serveAddSource,
    serveDownloadAlliancesCsv,
    serveDownloadAlliancesJson,
    serveDownloadAllianceCsv,
    serveDownloadAllianceJson,
  ],
  reactions: [],
  migrations: new URL('./migrations/', import.meta.url),
  ownedData: registryTables,
}
