import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { showMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'

export type Minutes = OutputOf<typeof showMinutes>
