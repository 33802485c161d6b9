import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listTransfers } from '../../contract/request-endpoints.ts'

/** One line of the board. */
export type BoardItem = OutputOf<typeof listTransfers>['items'][number]
