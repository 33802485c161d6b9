import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { showAnnualReport } from '../../../contract/papers/annual-report-endpoints.ts'

export type AnnualReport = OutputOf<typeof showAnnualReport>
