import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { unheardGovernors } from '../../domain/hearing.ts'
import type { ApplicationStep } from '../../domain/lifecycle/application-lifecycle.ts'
import type { StandingOfApplication } from '../../domain/lifecycle/missing-for-step.ts'
import { acting } from '../acting.ts'
import type { SupervisionPorts } from '../ports.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

export type SupervisionWork = Work<SupervisionTables>
export type StoredApplication = Awaited<ReturnType<typeof findApplication>> & {}

export const findApplication = (work: SupervisionWork, id: string) =>
  work.db.selectFrom('supervision.application').selectAll().where('id', '=', id).executeTakeFirst()

/** Held against other writers until this transaction ends. */
export const lockApplication = (work: SupervisionWork, id: string) =>
  work.db.selectFrom('supervision.application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const newestSubmission = (work: SupervisionWork, applicationId: string) =>
  work.db
    .selectFrom('supervision.submission')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

export const hearingsOf = (work: SupervisionWork, applicationId: string) =>
  work.db
    .selectFrom('supervision.hearing')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute()

export const stepsOf = (work: SupervisionWork, applicationId: string) =>
  work.db
    .selectFrom('supervision.step')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute()

/** What the next step is held against. */
export async function standingOf(
  { otherPrefecturesOf }: Pick<SupervisionPorts, 'otherPrefecturesOf'>,
  work: SupervisionWork,
  applicationId: string,
  { step, onDay }: { readonly step: ApplicationStep; readonly onDay: CalendarDate | null },
): Promise<StandingOfApplication> {
  const [steps, hearings] = [await stepsOf(work, applicationId), await hearingsOf(work, applicationId)]
  const lastDay = steps.reduce<CalendarDate | null>(
    (latest, { on_day: day }) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  )
  const unheard = unheardGovernors(
    hearings.map(({ kind, body, held_on: heldOn }) => ({ kind, body, heldOn })),
    {
      others: otherPrefecturesOf((await newestSubmission(work, applicationId)).written),
      decidedOn: onDay,
      after: step === 'revoke' ? (steps.findLast((each) => each.step === 'certify')?.on_day ?? null) : null,
    },
  )
  return { lastDay, unheard, today: work.today }
}

type Submitted = NonNullable<Awaited<ReturnType<SupervisionPorts['applicationToSubmit']>>>
interface Between {
  readonly id: string
  readonly owner_id: string
  readonly prefecture_id: string
}

/** The facts and papers as they stand now; what was handed in before stays. */
export async function addSubmission(
  work: SupervisionWork,
  application: Between,
  revision: number,
  { written, slots, missing }: Submitted,
): Promise<void> {
  await work.db
    .insertInto('supervision.submission')
    .values({
      application_id: application.id,
      owner_id: application.owner_id,
      prefecture_id: application.prefecture_id,
      revision,
      written: JSON.stringify(written),
      slots: JSON.stringify(
        slots.map(({ slot, title, article, supplier, state, reference }) => ({
          ...{ slot, title, article, supplier, state, reference },
        })),
      ),
      missing: JSON.stringify(missing),
      submitted_at: work.now,
      submitted_by: acting(work).accountId,
    })
    .execute()
}

export interface TakenStep {
  readonly step: string
  readonly from: StoredApplication['state'] | null
  readonly to: StoredApplication['state']
  readonly onDay: CalendarDate | null
  readonly reason: string
  readonly ground: string | null
}

export async function recordStep(work: SupervisionWork, application: Between, taken: TakenStep): Promise<void> {
  const { organisationId, accountId } = acting(work)
  await work.db
    .insertInto('supervision.step')
    .values({
      id: work.newId(),
      application_id: application.id,
      owner_id: application.owner_id,
      prefecture_id: application.prefecture_id,
      step: taken.step,
      from_state: taken.from,
      to_state: taken.to,
      by_organisation_id: organisationId,
      by_account_id: accountId,
      at: work.now,
      on_day: taken.onDay,
      reason: taken.reason,
      ground: taken.ground,
    })
    .execute()
  await tellBothSides(work, application)
}
