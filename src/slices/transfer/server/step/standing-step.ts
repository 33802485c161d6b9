import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type LastStep, transferSteps } from '../../domain/lifecycle/transfer-lifecycle.ts'
import type { TransferTables } from '../transfer-tables.ts'

/** Of a `transfer.step` called `alias`: it still stands. A step that takes another back records nothing itself. */
export const stands = (alias: string): RawBuilder<boolean> => {
  const step = sql.ref(alias)
  return sql<boolean>`(${step}.step <> 'takeBack'
    and not exists (select from transfer.step taken where taken.takes_back = ${step}.id))`
}

const ofCase: readonly string[] = transferSteps

interface StepLine {
  readonly id: string
  readonly step: string
  readonly from_state: string
  readonly by_organisation_id: string | null
  readonly takes_back: string | null
}

/** The newest of a case's steps that stands, from its whole history in order. What concerned one enquiry is no step of it. */
export function lastStanding(steps: readonly StepLine[], ownerId: string): (LastStep & { id: string }) | undefined {
  const undone = new Set(steps.map(({ takes_back: id }) => id))
  const last = steps.findLast(
    ({ id, step, takes_back: takesBack }) => ofCase.includes(step) && takesBack === null && !undone.has(id),
  )
  return (
    last && {
      id: last.id,
      step: last.step,
      fromState: last.from_state,
      by: last.by_organisation_id === ownerId ? 'sender' : 'receiver',
    }
  )
}

/** Asked while the case is held, so that nothing follows meanwhile. */
export async function findLastStanding(work: Work<TransferTables>, requestId: string, ownerId: string) {
  const steps = await work.db
    .selectFrom('transfer.step')
    .select(['id', 'step', 'from_state', 'by_organisation_id', 'takes_back'])
    .where('request_id', '=', requestId)
    .orderBy('position')
    .execute()
  return lastStanding(steps, ownerId)
}
