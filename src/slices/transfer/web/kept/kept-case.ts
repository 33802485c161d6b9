import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showKeptCase } from '../../contract/kept/kept-case-endpoints.ts'

/** What stayed of a case whose sender left. */
export type KeptCase = OutputOf<typeof showKeptCase>
