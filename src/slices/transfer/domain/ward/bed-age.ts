import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { bedAgeHoursOn } from '../parameters/bed-age-hours.ts'

export const bedFreshnesses = ['fresh', 'ageing', 'stale'] as const
export type BedFreshness = (typeof bedFreshnesses)[number]

export interface BedAge {
  readonly freshness: BedFreshness
  readonly hours: number
}

const millisecondsAnHour = 3_600_000

/** A statement of the future counts as of now: a clock that is ahead makes nothing younger than it is. */
export function bedAge(statedAt: Date, now: Date): BedAge {
  const { freshHours, staleHours } = bedAgeHoursOn(dateInJapan(now))
  const hours = Math.max(0, Math.floor((now.getTime() - statedAt.getTime()) / millisecondsAnHour))
  const freshness = hours < freshHours ? 'fresh' : hours < staleHours ? 'ageing' : 'stale'
  return { freshness, hours }
}

const elapsed = (hours: number): string => {
  if (hours < 1) return '1時間以内'
  return hours < 48 ? `${hours}時間前` : `${Math.floor(hours / 24)}日前`
}

/** Said in words, so that the age never hangs on a colour. */
export function bedAgeSentence({ freshness, hours }: BedAge): string {
  if (freshness === 'fresh') return `${elapsed(hours)}に確認`
  if (freshness === 'ageing') return `${elapsed(hours)}に確認。変わっているかもしれません`
  return `最後の確認は${elapsed(hours)}。今の空床は分かりません`
}
