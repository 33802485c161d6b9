import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveDownloadAnnualReport } from './download-annual-report.ts'
import { serveImportAccounts } from './import-accounts.ts'
import { servePapers } from './serve-papers.ts'
import { serveShowAnnualReport } from './show-annual-report.ts'

export const reportEndpoints: readonly ServedEndpoint[] = [
  serveShowAnnualReport,
  serveImportAccounts,
  serveDownloadAnnualReport,
  ...servePapers,
]
