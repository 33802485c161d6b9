import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { addDays, laterOf } from '../../../../foundation/legal-period.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import { bedAge, bedAgeSentence } from '../ward/bed-age.ts'
import { type BedStatement, bedsFor } from '../ward/bed-counts.ts'

/** In the order in which they help. `unknown`: nothing was said, or what was said is too old to count. */
export const bedOffers = ['inTime', 'inTimeAgeing', 'later', 'unknown', 'none'] as const
export type BedOfferKind = (typeof bedOffers)[number]

export interface BedOffer {
  readonly kind: BedOfferKind
  readonly text: string
}

export interface BedWish {
  readonly need: TransferNeed
  /** The day by which a bed is wanted; null: as soon as may be. */
  readonly wantedOn: CalendarDate | null
  readonly today: CalendarDate
  readonly now: Date
}

/** Whether a bed that fits this patient is offered in time. A stale number is neither shown nor counted. */
export function bedOffer(beds: BedStatement | null, usualDaysToAdmission: number | undefined, wish: BedWish): BedOffer {
  if (beds === null) return { kind: 'unknown', text: '空床の情報が見えません。照会で確かめてください。' }
  const age = bedAge(beds.statedAt, wish.now)
  const said = bedAgeSentence(age)
  if (age.freshness === 'stale') return { kind: 'unknown', text: `${said}。照会で確かめてください。` }
  const isolation = wish.need.procedures?.some(({ code }) => code === 'isolation') ?? false
  const fitting = bedsFor(beds.counts, wish.need.sex, isolation)
  if (fitting === 0) {
    const other = Object.values(beds.counts).some((count) => count > 0)
    return { kind: 'none', text: `${other ? '性別・隔離の条件に合う空床がありません' : '空床がありません'}(${said})。` }
  }
  const freeOn = laterOf(beds.freeFromOn ?? wish.today, wish.today)
  const possibleOn = laterOf(freeOn, addDays(wish.today, usualDaysToAdmission ?? 0))
  const when = freeOn > wish.today ? `${formatJapaneseDate(freeOn)}から` : ''
  if (wish.wantedOn !== null && possibleOn > wish.wantedOn) {
    const because = possibleOn > freeOn ? `受入れまで通常${usualDaysToAdmission}日かかり、` : ''
    return {
      kind: 'later',
      text: `空床が${when}${fitting}床ありますが、${because}希望の日に間に合わない見込みです(${said})。`,
    }
  }
  return {
    kind: age.freshness === 'fresh' ? 'inTime' : 'inTimeAgeing',
    text: `空床が${when}${fitting}床あります(${said})。`,
  }
}
