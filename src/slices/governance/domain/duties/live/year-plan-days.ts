import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import type { DutyFacts } from '../duty-facts.ts'

/** What an office plans of a year; all else is counted from it. */
export const planKinds = ['ordinaryMeeting', 'accountsBoard', 'auditAgreed', 'accountantAgreed'] as const
export type PlanKind = (typeof planKinds)[number]
export type YearPlanDays = Readonly<Record<PlanKind, CalendarDate | null>>

export const noPlan: YearPlanDays = {
  ordinaryMeeting: null,
  accountsBoard: null,
  auditAgreed: null,
  accountantAgreed: null,
}

export const planNames: Readonly<Record<PlanKind, string>> = {
  ordinaryMeeting: '定時社員総会の日',
  accountsBoard: '計算書類を承認する理事会の日',
  auditAgreed: '監事と合意した監査報告の日',
  accountantAgreed: '公認会計士等と合意した監査報告の日',
}

export const withPlan = (facts: DutyFacts, plan: YearPlanDays): DutyFacts => ({
  ...facts,
  ordinaryMeetingOn: plan.ordinaryMeeting,
  accountsBoardOn: plan.accountsBoard,
  auditAgreedOn: plan.auditAgreed,
  accountantAgreedOn: plan.accountantAgreed,
})
