import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Lack, lacksOfPastDay } from '../past-day.ts'
import type { StepRow } from './application-lifecycle.ts'

export interface GivenForStep {
  readonly onDay: CalendarDate | null
  readonly reason: string
  readonly ground: string | null
  readonly hasPapers: boolean
}

export interface StandingOfApplication {
  /** The latest day on which something of it was done. */
  readonly lastDay: CalendarDate | null
  /** Prefectures whose governors have not been heard for this decision. */
  readonly unheard: readonly string[]
  readonly today: CalendarDate
}

/** What a step still needs, each with the field that would say it. */
export function missingForStep({ needs }: StepRow, given: GivenForStep, standing: StandingOfApplication): Lack[] {
  return [
    ...(needs.includes('day') ? lacksOfDay(given.onDay, standing) : []),
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
  message: `${prefecture}の知事の意見を、この処分の日までに聴いた記録がありません(令5条の15の4)。`,
})

/** Every later step would have to wait for a day that has not come. */
function lacksOfDay(day: CalendarDate | null, { lastDay, today }: StandingOfApplication): readonly Lack[] {
  if (day === null) return [{ field: 'onDay', message: '日付を入力してください。' }]
  const impossible = lacksOfPastDay('onDay', day, today)
  if (impossible.length > 0) return impossible
  if (lastDay !== null && day < lastDay)
    return [{ field: 'onDay', message: `前の手続の日(${formatJapaneseDate(lastDay)})より前の日付は記録できません。` }]
  return []
}
