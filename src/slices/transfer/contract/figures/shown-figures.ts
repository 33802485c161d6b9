import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showFigures } from './figure-endpoints.ts'
import type { listSupportDates } from './partner-endpoints.ts'

/** What is read from an endpoint here, drawn or written by several. */
export type ShownFigures = OutputOf<typeof showFigures>
export type SupportCase = OutputOf<typeof listSupportDates>['items'][number]
