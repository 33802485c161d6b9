// 法70条の19: choosing and removing the representative director has no effect without the governor's approval. Since 2024-04-01
// re-appointment needs none (第1項ただし書); before, it did.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { MissingFact } from '../../../../foundation/rule.ts'
import { noMoneyItemInsertedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'

export interface RepresentativeChange {
  readonly kind: 'selection' | 'removal'
  /**
   * Whether the same person goes on (再任). Whoever was removed and is chosen again is not re-appointed by that alone: a person
   * says.
   */
  readonly reappointment?: boolean | undefined
}

export interface ApprovalNeed {
  /** Null: cannot be told yet. */
  readonly needed: boolean | null
  readonly article: string
  readonly because: string
  readonly missing: readonly MissingFact[]
}

const article = '法70条の19第1項'

export function representativeNeedsApproval(change: RepresentativeChange, on: CalendarDate): ApprovalNeed {
  const need = (needed: boolean, because: string): ApprovalNeed => ({ needed, article, because, missing: [] })
  if (change.kind === 'removal') return need(true, '代表理事の解職は、都道府県知事の認可がなければ効力を生じません')
  if (on < noMoneyItemInsertedOn) {
    return need(true, '2024年4月1日より前は、再任を含めて代表理事の選定に認可が必要です')
  }
  if (change.reappointment === true) return need(false, '再任であるため認可は要りません(ただし書)')
  if (change.reappointment === false) {
    return need(true, '代表理事の選定は、都道府県知事の認可がなければ効力を生じません')
  }
  const missing = [missingFact('representative.reappointment', '代表理事の再任に当たるか', suppliers.prefecture)]
  return { needed: null, article, because: '再任に当たるかが分からないため、認可の要否は分かりません', missing }
}
