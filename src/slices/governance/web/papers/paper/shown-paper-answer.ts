import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { showPaper } from '../../../contract/papers/annual-report-endpoints.ts'

export type ShownPaperAnswer = OutputOf<typeof showPaper>
