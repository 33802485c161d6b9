import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { StatementOf } from '../../contract/living/statement-shapes.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { recordStatement } from '../living/record-statement.ts'
import { lockBodies, statementsOn } from '../living/statement-store.ts'

export interface GovernorsDecision {
  readonly allianceId: string
  readonly decidedOn: CalendarDate
  /** The governor, in words. */
  readonly issuer: string
}

/** 法70条の3: from that day the alliance has the duties of a certified one. Recorded once, however often it is told. */
export const recordCertification = (work: Work<never>, decision: GovernorsDecision): Promise<void> =>
  stateOfCorporation(work, decision, { certifiedOn: decision.decidedOn }, `${decision.issuer}の認定`)

/** 法70条の21. */
export const recordRevocation = (work: Work<never>, decision: GovernorsDecision): Promise<void> =>
  stateOfCorporation(work, decision, { revokedOn: decision.decidedOn }, `${decision.issuer}の認定の取消し`)

/** A statement of a day replaces the one before it whole: what is new goes into that day's and into every later one. */
async function stateOfCorporation(
  given: Work<never>,
  { allianceId: ownerId, decidedOn }: GovernorsDecision,
  fact: Pick<StatementOf<'corporation'>, 'certifiedOn' | 'revokedOn'>,
  reason: string,
): Promise<void> {
  const work = workFor<GovernanceTables>(given)
  await lockBodies(work, ownerId)
  const later = await work.db
    .selectFrom('governance.statement')
    .select('effective_on')
    .distinct()
    .where('owner_id', '=', ownerId)
    .where('topic', '=', 'corporation')
    .where('effective_on', '>', decidedOn)
    .execute()
  for (const effectiveOn of [decidedOn, ...later.map((row) => row.effective_on)]) {
    const known = (await statementsOn(work, ownerId, effectiveOn)).about('corporation')
    const value = { ...known, ...fact }
    if (known && Object.entries(fact).every(([key, stated]) => known[key as keyof typeof fact] === stated)) continue
    await recordStatement(work, { ownerId, topic: 'corporation', subject: null, effectiveOn, value, reason })
  }
}
