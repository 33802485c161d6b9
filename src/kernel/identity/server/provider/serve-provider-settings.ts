import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { takeTurn } from '../../../work/server/take-turn.ts'
import type { Work } from '../../../work/server/work.ts'
import { changeProvider, confirmProvider, showProvider } from '../../contract/provider-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { actingAdministrator } from '../people/acting-administrator.ts'
import { sealSecret } from '../secret-box.ts'
import { issuerIsSafe, returnAddressOf } from './open-provider.ts'

export const serveProviderSettings = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(showProvider, async (work: Work<IdentityTables>, _input, exchange) => {
    const by = actingAdministrator(work)
    const row = await work.db
      .selectFrom('kernel.identity_provider')
      .select(['issuer', 'client_id', 'two_factor_acr', 'changed_by', 'confirmed_by'])
      .where('organisation_id', '=', by.organisationId)
      .executeTakeFirst()
    const provider = row
      ? {
          issuer: row.issuer,
          clientId: row.client_id,
          twoFactorAcr: row.two_factor_acr,
          confirmed: row.confirmed_by !== null,
          mayConfirm: row.confirmed_by === null && row.changed_by !== by.accountId,
        }
      : null
    const returnAddress = returnAddressOf(exchange.origin)
    return { provider, returnAddress, startAddress: `${returnAddress}?organisation=${by.organisationId}` }
  }),
  serve(changeProvider, (work, { body }, exchange) => {
    const by = actingAdministrator(work)
    return asSystem<IdentityTables, Record<never, never> | Refused<'issuer-not-safe' | 'issuer-taken'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        if (!issuerIsSafe(body.issuer, exchange.origin)) return refuse('issuer-not-safe')
        // An issuer belongs to one member: of two who name it at once, the later is told.
        await takeTurn(system, 'identity.provider')
        const taken = await system.db
          .selectFrom('kernel.identity_provider')
          .select('issuer')
          .where('issuer', '=', body.issuer)
          .where('organisation_id', '<>', by.organisationId)
          .executeTakeFirst()
        if (taken) return refuse('issuer-taken')
        const settings = {
          issuer: body.issuer,
          client_id: body.clientId,
          sealed_client_secret: sealSecret(floor, by.organisationId, body.clientSecret),
          two_factor_acr: body.twoFactorAcr,
          changed_by: by.accountId,
          changed_at: system.now,
          confirmed_by: null,
        }
        await system.db
          .insertInto('kernel.identity_provider')
          .values({ organisation_id: by.organisationId, ...settings })
          .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(settings))
          .execute()
        return {}
      },
    )
  }),
  serve(confirmProvider, (work, { body }) => {
    const by = actingAdministrator(work)
    return asSystem<IdentityTables, Record<never, never> | Refused<'nothing-to-confirm' | 'second-person-needed'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        const waiting = await system.db
          .selectFrom('kernel.identity_provider')
          .select('changed_by')
          .where('organisation_id', '=', by.organisationId)
          .where('issuer', '=', body.issuer)
          .where('client_id', '=', body.clientId)
          .where('two_factor_acr', 'is not distinct from', body.twoFactorAcr)
          .where('confirmed_by', 'is', null)
          .forUpdate()
          .executeTakeFirst()
        if (!waiting) return refuse('nothing-to-confirm')
        if (waiting.changed_by === by.accountId) return refuse('second-person-needed')
        await system.db
          .updateTable('kernel.identity_provider')
          .set({ confirmed_by: by.accountId })
          .where('organisation_id', '=', by.organisationId)
          .execute()
        return {}
      },
    )
  }),
]
