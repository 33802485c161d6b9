import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import { type NextStep, nextStep, type SignInProgress } from '../../domain/next-step.ts'
import { provedLately } from '../../domain/renewed-proof.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'

/** A session that is open, whether finished or not, and how far its holder has come. */
export interface HeldSession {
  readonly sessionId: string
  readonly accountId: string
  readonly organisationId: string
  readonly email: string
  readonly next: NextStep | null
  readonly startedAt: Date
  /** Began at a member's provider, while the person also belongs to somebody else. */
  readonly vouchedByOneOfSeveral: boolean
  readonly throughProvider: boolean
  readonly provedTwoFactors: boolean
  readonly provedAt: Date | null
  readonly recovery: SignInProgress['recovery']
  readonly oneTimePassword: boolean
  /** A password, or a provider of the organisation: without it an app's digits would be the only factor. */
  readonly hasFirstFactor: boolean
  readonly passkeys: number
  readonly recoveryCodesLeft: number
}

interface Row extends Omit<HeldSession, 'next'> {
  readonly passwordSetByOther: boolean
  readonly holdsRole: boolean
}

/** Null for a token that opens nothing; idle and absolute limits were judged when the caller was identified. */
export async function findProgress(
  work: Work<IdentityTables>,
  exchange: Pick<Exchange, 'sessionToken' | 'deviceToken'>,
): Promise<HeldSession | null> {
  if (exchange.sessionToken === null) return null
  const device = exchange.deviceToken === null ? null : hashSecretToken(exchange.deviceToken)
  const { rows } = await sql<Row>`
    select s.id as "sessionId", s.account_id as "accountId", s.organisation_id as "organisationId", a.email,
      s.started_at as "startedAt", s.through_provider as "throughProvider",
      s.through_provider and exists (select from kernel.role_assignment r
        where r.account_id = a.id and r.organisation_id <> s.organisation_id
          and kernel.counting_roles(a.id, r.organisation_id) <> '{}') as "vouchedByOneOfSeveral",
      s.factors = 'full' as "provedTwoFactors", s.proved_at as "provedAt", a.password_set_by_other as "passwordSetByOther",
      a.password_hash is not null or exists (select from kernel.provider_subject p where p.account_id = a.id)
        as "hasFirstFactor",
      kernel.counting_roles(a.id, s.organisation_id) <> '{}' as "holdsRole",
      coalesce((select case when r.confirmed_at is null then 'waiting' else 'confirmed' end
        from kernel.recovery r
        where r.account_id = a.id and r.used_at is null and r.declined_at is null and r.device_hash = ${device}
          and r.requested_at > ${work.now}::timestamptz - interval '24 hours'
        order by r.requested_at desc limit 1), 'none') as recovery,
      exists (select from kernel.one_time_password o
        where o.account_id = a.id and o.sealed_secret is not null) as "oneTimePassword",
      (select count(*)::int from kernel.passkey p where p.account_id = a.id) as passkeys,
      (select count(*)::int from kernel.recovery_code c
        where c.account_id = a.id and c.used_at is null) as "recoveryCodesLeft"
    from kernel.session s join kernel.account a on a.id = s.account_id
    where s.token_hash = ${hashSecretToken(exchange.sessionToken)} and s.ended_at is null and a.disabled_at is null`.execute(
    work.db,
  )
  const row = rows[0]
  if (!row) return null
  const { passwordSetByOther, holdsRole, ...held } = row
  const hasSecondFactor = held.oneTimePassword || held.passkeys > 0
  return { ...held, next: nextStep({ ...held, passwordSetByOther, holdsRole, hasSecondFactor }) }
}

/**
 * Whether another factor may be added: the session proved two, or there is none yet, or the loss was confirmed. A member's
 * provider says who somebody is there; it must not put a factor on an account that is at home elsewhere too.
 */
export const mayEnrol = (held: HeldSession): boolean =>
  !held.vouchedByOneOfSeveral &&
  (held.next === 'enrolSecondFactor' || (held.provedTwoFactors && held.next !== 'changePassword'))

/** Whether two factors must be proved again before what the person signs in with is changed; a first one never is. */
export const lacksProof = (held: HeldSession, now: Date): boolean =>
  held.provedTwoFactors && held.next !== 'changePassword' && !provedLately(held.provedAt, now)

/** An app's digits alone are one factor: whoever came by an invitation without a password takes a passkey. */
export const mayEnrolOneTimePassword = (held: HeldSession): boolean =>
  mayEnrol(held) && (held.provedTwoFactors || held.hasFirstFactor)
