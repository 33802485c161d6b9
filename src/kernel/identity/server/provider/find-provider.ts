import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { openSecret } from '../secret-box.ts'
import type { Provider } from './open-provider.ts'

export interface OrganisationProvider extends Provider {
  readonly twoFactorAcr: string | null
}

/** An organisation's provider, once two people have agreed on it. */
export async function findProvider(
  floor: WorkFloor,
  work: Work<IdentityTables>,
  organisationId: string,
): Promise<OrganisationProvider | null> {
  const row = await work.db
    .selectFrom('kernel.identity_provider')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('confirmed_by', 'is not', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: openSecret(floor, organisationId, row.sealed_client_secret),
    twoFactorAcr: row.two_factor_acr,
  }
}

/**
 * Whose account the provider's subject is. The first time it is found by an address the provider has verified, among
 * those who hold a role in this organisation today; from then on by the subject alone.
 */
export async function accountOfSubject(
  work: Work<IdentityTables>,
  organisationId: string,
  claims: { readonly iss: string; readonly sub: string; readonly email?: unknown; readonly email_verified?: unknown },
): Promise<string | null> {
  const known = await work.db
    .selectFrom('kernel.provider_subject')
    .select('account_id')
    .where('organisation_id', '=', organisationId)
    .where('issuer', '=', claims.iss)
    .where('subject', '=', claims.sub)
    .executeTakeFirst()
  const person = peopleOf(work, organisationId)
  if (known) return (await person.where('account.id', '=', known.account_id).executeTakeFirst())?.id ?? null
  if (typeof claims.email !== 'string' || claims.email_verified !== true) return null
  const found = await person.where('account.email', '=', claims.email.trim().toLowerCase()).executeTakeFirst()
  if (!found) return null
  const linked = await work.db
    .insertInto('kernel.provider_subject')
    .values({ organisation_id: organisationId, issuer: claims.iss, subject: claims.sub, account_id: found.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return linked.numInsertedOrUpdatedRows === 1n ? found.id : null
}

const peopleOf = (work: Work<IdentityTables>, organisationId: string) =>
  work.db
    .selectFrom('kernel.account as account')
    .innerJoin('kernel.role_assignment as held', 'held.account_id', 'account.id')
    .select('account.id')
    .where('account.disabled_at', 'is', null)
    .where('held.organisation_id', '=', organisationId)
    .where('held.from_on', '<=', work.today)
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>', work.today)]))
