import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../../kernel/work/server/take-turn.ts'
import { saveDutyPlan, tryDutyPlan } from '../../../contract/duties/duty-endpoints.ts'
import { type MovedDuty, movedDuties } from '../../../domain/duties/live/moved-duties.ts'
import { besidePlan } from '../../../domain/duties/live/ordinary-meeting.ts'
import { planNames, withPlan, type YearPlanDays } from '../../../domain/duties/live/year-plan-days.ts'
import { type FiscalYear, fiscalYearBefore } from '../../../domain/fiscal-year.ts'
import { refuseStale } from '../../changed-meanwhile.ts'
import { acting } from '../acting.ts'
import { type DutyWork, savePlan } from '../duty-store.ts'
import { type DutyYear, type ListedDuty, listedDuties, readDutyYear } from '../read-duty-year.ts'

interface Effect {
  readonly before: DutyYear
  readonly year: FiscalYear
  readonly moved: readonly MovedDuty[]
  readonly after: readonly ListedDuty[]
}

/** What another plan does to the year. The trial and the saving answer from the same computation. */
async function effectOf(
  work: DutyWork,
  { inYear, plan }: { readonly inYear: DutyYear['inYear']; readonly plan: YearPlanDays },
) {
  const { organisationId } = acting(work)
  work.note({ subject: organisationId })
  const before = await readDutyYear(work, organisationId, inYear)
  if (!before) return refuse('alliance-not-found')
  const { year } = before
  const start = before.facts.articles.fiscalYearStart
  if (!year || !start) return refuse('year-unknown')
  const closed = fiscalYearBefore(start, year)
  if (plan.ordinaryMeeting && plan.ordinaryMeeting <= closed.until) return refuse('meeting-before-year-end')
  const after = listedDuties({ ...before, dutyFacts: withPlan(before.dutyFacts, plan) }, work.today)
  const effect: Effect = { before, year, after, moved: movedDuties(listedDuties(before, work.today), after) }
  return effect
}

/** The plan alone moves: what was called for another day stays as it was called. */
const besideMeetings = ({ ordinaryMeetings, facts }: DutyYear, plan: YearPlanDays, today: CalendarDate) =>
  besidePlan(plan.ordinaryMeeting, ordinaryMeetings, { today, articles: facts.articles.voting ?? {} })

const copied = (moved: readonly MovedDuty[]) => moved.map((each) => ({ ...each }))

export const serveTryDutyPlan = serve(tryDutyPlan, async (work: DutyWork, { body }) => {
  const effect = await effectOf(work, body)
  if ('refused' in effect) return effect
  const known = new Set(listedDuties(effect.before, work.today).flatMap(({ warnings }) => warnings))
  const warnings = effect.after.flatMap(({ title, warnings: of }) =>
    of.filter((warning) => !known.has(warning)).map((warning) => `${title}：${warning}`),
  )
  return {
    moved: copied(effect.moved),
    warnings: [...besideMeetings(effect.before, body.plan, work.today), ...warnings],
  }
})

export const serveSaveDutyPlan = serve(saveDutyPlan, async (work: DutyWork, { body }) => {
  await takeTurn(work, 'governance.duty-plan', acting(work).organisationId)
  const effect = await effectOf(work, body)
  if ('refused' in effect) return effect
  const { before, year } = effect
  const stale = body.seen && refuseStale(body.seen, before.plan, { said: planNames })
  if (stale) return stale
  await savePlan(work, { ownerId: before.facts.allianceId, yearFrom: year.from }, before.plan, body.plan)
  return { plan: { ...body.plan }, moved: copied(effect.moved) }
})
