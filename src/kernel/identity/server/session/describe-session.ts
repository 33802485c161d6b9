import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { showSession } from '../../contract/session-endpoints.ts'
import { findSessionHolder } from './resolve-session.ts'

/** The session as its holder sees it; no account for a visitor. */
export async function describeSession(floor: WorkFloor, token: string | null): Promise<OutputOf<typeof showSession>> {
  const holder = token === null ? null : await findSessionHolder(floor.database, token)
  return {
    account: holder && { name: holder.name, organisation: holder.organisation, roles: [...holder.roles] },
  }
}
