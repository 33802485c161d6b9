import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showAllianceFile } from '../../contract/endpoints/desk-endpoints.ts'

export type AllianceFile = OutputOf<typeof showAllianceFile>
