import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../foundation/japanese-date.ts'
import { broken, type Finding, met, unknown } from '../../../foundation/rule.ts'
import { missingFact } from './missing-fact.ts'

/** Something that is done on a day: the field that states it, and in Japanese what it is and who knows. */
export interface DatedAct<On = CalendarDate | undefined> {
  readonly field: string
  readonly label: string
  readonly supplier: string
  readonly on: On
}

/**
 * あらかじめ: on an earlier day; on the same day nothing shows which came first, so it does not count. A step whose day is
 * null was not taken, and then nothing can make up for it.
 */
export function heardBefore(step: DatedAct<CalendarDate | null | undefined>, act: DatedAct): Finding {
  if (step.on === null) return broken(`${step.label}がありません`)
  const dayMissing = ({ field, label, supplier }: Omit<DatedAct, 'on'>) => missingFact(field, `${label}の日`, supplier)
  if (!step.on) return unknown([dayMissing(step), ...(act.on ? [] : [dayMissing(act)])])
  const heard = `${step.label} ${formatJapaneseDate(step.on)}`
  if (!act.on) return unknown([dayMissing(act)], heard)
  const because = `${heard}、${act.label} ${formatJapaneseDate(act.on)}`
  return step.on < act.on ? met(because) : broken(`${because}(あらかじめ行われていません)`)
}
