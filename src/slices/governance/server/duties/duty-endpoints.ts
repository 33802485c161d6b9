import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveMarkDuty, serveUndoDutyMark } from './mark-duty.ts'
import { serveSaveDutyPlan, serveTryDutyPlan } from './planning/plan-year.ts'
import { servePrintDuties } from './print-duties.ts'
import { serveRecordDutyEvent, serveReviseDutyEvent } from './record-duty-event.ts'
import { ownCalendarEndpoints } from './reminding/calendar-feed.ts'
import { serveShowDuties } from './show-duties.ts'

export const dutyEndpoints: readonly ServedEndpoint[] = [
  serveShowDuties,
  serveTryDutyPlan,
  serveSaveDutyPlan,
  serveMarkDuty,
  serveUndoDutyMark,
  serveRecordDutyEvent,
  serveReviseDutyEvent,
  ...servePrintDuties,
  ...ownCalendarEndpoints,
]
