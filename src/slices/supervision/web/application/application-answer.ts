import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showApplication } from '../../contract/endpoints/application-endpoints.ts'

export type Application = OutputOf<typeof showApplication>
