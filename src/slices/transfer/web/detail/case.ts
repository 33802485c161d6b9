import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showTransfer } from '../../contract/request-endpoints.ts'

/** One case as the server shows it to this viewer. */
export type Case = OutputOf<typeof showTransfer>
