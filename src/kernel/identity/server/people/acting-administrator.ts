import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { Role } from '../../domain/role.ts'
import { mayBeHeldIn } from '../../domain/roles-by-organisation.ts'
import type { IdentityTables } from '../identity-tables.ts'

export interface ActingAdministrator {
  readonly accountId: string
  readonly organisationId: string
}

/** The permission lets only accounts through; this names the one that acts, and for which organisation. */
export function actingAdministrator({ viewer }: Pick<Work, 'viewer'>): ActingAdministrator {
  if (viewer.kind !== 'account') throw new Error('only an account keeps people')
  return { accountId: viewer.accountId, organisationId: viewer.organisationId }
}

export async function rolesFitOrganisation(
  work: Work<IdentityTables>,
  organisationId: string,
  wanted: readonly Role[],
): Promise<boolean> {
  const { rows } = await sql<{
    kind: string
  }>`select kind from kernel.organisation where id = ${organisationId}`.execute(work.db)
  const kind = rows[0]?.kind ?? ''
  return wanted.every((role) => mayBeHeldIn(role, kind))
}
