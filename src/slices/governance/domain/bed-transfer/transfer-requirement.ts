import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Rule } from '../../../../foundation/rule.ts'
import { schemeStartedOn, visionSeparatedOn } from '../law-version.ts'
import type { BedTransfer } from './bed-transfer-facts.ts'

/** What must hold so that the prefecture may count the beds of a transfer on top of the standard number. */
export type TransferRequirement = Rule<BedTransfer>

/** The earliest text in which the paragraph's number was read (e-Gov, 2026-03-22). */
const paragraphReadFrom = calendarDate('2026-03-22')

/** 法30条の4: the paragraph on beds transferred inside an alliance, as numbered on a day. */
export function transferParagraph(on: CalendarDate): string {
  if (on >= visionSeparatedOn) return '法30条の4第11項'
  return on >= paragraphReadFrom ? '法30条の4第12項' : '法30条の4(病床の融通の項。この日の項番号は未確認)'
}

/** `detail` is the provision of 令 or 規則 that carries the requirement beside the paragraph itself. */
export const requirementNumber = (
  number: number,
  detail?: string,
): Pick<TransferRequirement, 'id' | 'validity' | 'article'> => ({
  id: `B${number}`,
  validity: { from: schemeStartedOn },
  article: (on) => [transferParagraph(on), ...(detail ? [detail] : [])].join('、'),
})
