import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { StepRow } from './application-lifecycle.ts'

/** 医療法 第7章 has been in force since this day; nothing of it was decided before. */
export const schemeStartedOn = calendarDate('2017-04-02')

export interface GivenForStep {
  readonly onDay: CalendarDate | null
  readonly reason: string
  readonly ground: string | null
  readonly hasPapers: boolean
}

export interface StandingOfApplication {
  /** The latest day on which something of it was done. */
  readonly lastDay: CalendarDate | null
  /** Prefectures whose governors were asked and have not answered. */
  readonly unheard: readonly string[]
}

export interface Lack {
  readonly field: string
  readonly message: string
}

/** What a step still needs, each with the field that would say it. */
export function missingForStep({ needs }: StepRow, given: GivenForStep, standing: StandingOfApplication): Lack[] {
  return [
    ...(needs.includes('day') ? lacksOfDay(given.onDay, standing.lastDay) : []),
    ...(needs.includes('reason') && given.reason.trim() === ''
      ? [{ field: 'reason', message: '理由又は意見の内容を入力してください。' }]
      : []),
    ...(needs.includes('ground') && given.ground === null
      ? [{ field: 'ground', message: '取消しの事由(法70条の21)を選んでください。' }]
      : []),
    ...(needs.includes('papers') && !given.hasPapers
      ? [{ field: 'caseId', message: '出し直す申請の内容を選んでください。' }]
      : []),
    ...(needs.includes('otherGovernors') ? standing.unheard.map(unheardGovernor) : []),
  ]
}

/** 令5条の15の4第1項・第3項: the other governors come before the decision. */
const unheardGovernor = (prefecture: string): Lack => ({
  field: 'step',
  message: `${prefecture}の知事の意見が、まだ記録されていません(令5条の15の4)。`,
})

function lacksOfDay(day: CalendarDate | null, lastDay: CalendarDate | null): Lack[] {
  if (day === null) return [{ field: 'onDay', message: '日付を入力してください。' }]
  if (day < schemeStartedOn)
    return [{ field: 'onDay', message: '制度が始まった平成29年4月2日より前の日付は記録できません。' }]
  if (lastDay !== null && day < lastDay)
    return [{ field: 'onDay', message: `前の手続の日(${formatJapaneseDate(lastDay)})より前の日付は記録できません。` }]
  return []
}
