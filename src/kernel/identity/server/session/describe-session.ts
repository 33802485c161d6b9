import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import type { showSession } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { findIdleSession } from './find-idle-session.ts'
import { findSessionHolder } from './resolve-session.ts'
import { findProgress } from './sign-in-progress.ts'
import { findStanding, type Standing } from './standing.ts'

/** The session as its holder sees it; both parts null for a visitor. */
export async function describeSession(
  floor: WorkFloor,
  work: Work,
  exchange: Pick<Exchange, 'sessionToken' | 'deviceToken'>,
): Promise<OutputOf<typeof showSession>> {
  const token = exchange.sessionToken
  const holder = token === null ? null : await findSessionHolder(work.db, token)
  if (!holder) {
    const rests = token !== null && (await isIdle(floor, work, exchange))
    return { account: null, enrolment: null, ...(rests ? { idle: true } : {}) }
  }
  const { accountId: id, name, organisation, organisationId, roles } = holder
  if (holder.finished) {
    const standing = await asSystem<IdentityTables, Standing>(floor, work, 'sign-in', (system) =>
      findStanding(system, id),
    )
    return { account: { id, name, organisation, organisationId, roles: [...roles], ...standing }, enrolment: null }
  }
  const held = await asSystem<IdentityTables, Awaited<ReturnType<typeof findProgress>>>(
    floor,
    work,
    'sign-in',
    (system) => findProgress(system, exchange),
  )
  if (!held?.next) return { account: null, enrolment: null }
  const { next, oneTimePassword, passkeys, recoveryCodesLeft, hasFirstFactor: mayUseApp } = held
  return {
    account: null,
    enrolment: {
      id,
      name,
      organisation,
      organisationId,
      next,
      oneTimePassword,
      passkeys,
      recoveryCodesLeft,
      mayUseApp,
    },
  }
}

const isIdle = (floor: WorkFloor, work: Work, exchange: Pick<Exchange, 'sessionToken'>): Promise<boolean> =>
  asSystem<IdentityTables, boolean>(
    floor,
    work,
    'sign-in',
    async (system) => (await findIdleSession(system, exchange)) !== null,
  )
