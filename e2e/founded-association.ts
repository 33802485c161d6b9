import type { CalendarDate } from '../src/foundation/calendar-date.ts'
import { recordSupervision } from '../src/kernel/disclosure/server/record-supervision.ts'
import type { IdentityTables } from '../src/kernel/identity/server/identity-tables.ts'
import { recordAccount } from '../src/kernel/identity/server/record-account.ts'
import { startSession } from '../src/kernel/identity/server/session/start-session.ts'
import { recordOrganisation } from '../src/kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../src/kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../src/kernel/work/server/open-work.ts'
import { workFor } from '../src/kernel/work/server/work.ts'
import { quietExchange } from '../src/kernel/work/testing/call-served-endpoint.ts'
import { openPage, type WatchedPage } from './browser.ts'
import type { JourneySetup } from './journey-setup.ts'

const prefectureId = '0190a000-0000-7000-8000-000000000002'

/** A newly founded association under the demo's prefecture, and its office of one, signed in. */
export async function foundAssociation(
  setup: JourneySetup,
  { name, foundedOn }: { readonly name: string; readonly foundedOn: CalendarDate },
): Promise<WatchedPage & { readonly allianceId: string }> {
  const { allianceId, token } = await openSystemWork<IdentityTables, { allianceId: string; token: string }>(
    setup.floor,
    'test-setup',
    async (work) => {
      const organisationId = work.newId()
      const from = { effectiveOn: foundedOn, source: '架空' }
      await recordOrganisation(workFor<TenancyTables>(work), { id: organisationId, kind: 'alliance', name, ...from })
      const supervision = { allianceId: organisationId, prefectureId, fromOn: foundedOn, source: '架空' }
      await recordSupervision(workFor(work), supervision)
      const accountId = await recordAccount(work, {
        email: `${organisationId}@demo.invalid`,
        name: '新井 架乃',
        passwordHash: null,
        organisationId,
        roles: ['secretariat'],
        from: foundedOn,
      })
      const session = await startSession(work, { accountId, factors: 'full' }, quietExchange)
      if (session === null) throw new Error('the office has no session')
      return { allianceId: organisationId, token: session }
    },
  )
  const office = await openPage(setup)
  await office.context.addCookies([{ name: 'renkei_session', value: token, url: setup.url }])
  return { ...office, allianceId }
}
