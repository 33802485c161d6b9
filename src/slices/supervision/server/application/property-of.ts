import { propertyOnRevocation } from '../../../governance/published/property-on-revocation.ts'
import { statesThatCount } from '../../domain/filing-state.ts'
import type { SupervisionPorts } from '../ports.ts'
import type { StoredApplication, SupervisionWork, stepsOf } from './application-store.ts'

const certifiedStates: readonly string[] = ['certified', 'revocationHeard', 'revoked']

/** The property consequence of a revocation, on the figures that the alliance's filed inventories state. */
export async function propertyOf(
  ports: SupervisionPorts,
  work: SupervisionWork,
  application: StoredApplication,
  steps: Awaited<ReturnType<typeof stepsOf>>,
) {
  if (!certifiedStates.includes(application.state)) return null
  const known = await ports.filingDuties(work as never, application.owner_id, work.today, [])
  if (!known?.fiscalYearStart) return null
  const rows = await work.db
    .selectFrom('supervision.filing')
    .select(['year_until', 'purpose_property_yen'])
    .where('owner_id', '=', application.owner_id)
    .where('state', 'in', statesThatCount)
    .where('purpose_property_yen', 'is not', null)
    .orderBy('filed_at', 'desc')
    .execute()
  const stated = rows.flatMap(({ year_until: until, purpose_property_yen: yen }) =>
    until === null || yen === null ? [] : [{ until, yen: Number(yen) }],
  )
  const revokedOn = application.state === 'revoked' ? steps.findLast(({ step }) => step === 'revoke')?.on_day : null
  const property = propertyOnRevocation(stated, known.fiscalYearStart, revokedOn ?? work.today)
  return { ...property, revoked: application.state === 'revoked' }
}
