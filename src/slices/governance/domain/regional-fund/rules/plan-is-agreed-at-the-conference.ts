// 医政地発0928第1号, 標準事業例5: there is a plan or policy on bed functions that several institutions take part in, agreed at
// the coordination conference.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { plainName } from '../../plain-name.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { fundRule, type LedgerRule } from '../fund-rule.ts'

function severalTakePart({ plan }: FundLedger): Finding {
  if (!plan?.institutions) {
    return unknown([missingFact('plan.institutions', '計画に関わる医療機関', suppliers.office)])
  }
  const count = new Set(plan.institutions.map(plainName)).size
  return count > 1 ? met(`計画に関わる医療機関 ${count}`) : broken(`計画に関わる医療機関 ${count}(複数ではありません)`)
}

function isAgreed({ plan }: FundLedger, on: CalendarDate): Finding {
  const agreedOn = plan?.agreedOn
  if (agreedOn === undefined) {
    return unknown([missingFact('plan.agreedOn', '調整会議で計画が合意された日', suppliers.prefecture)])
  }
  return agreedOn !== null && agreedOn <= on
    ? met(`調整会議での合意 ${formatJapaneseDate(agreedOn)}`)
    : broken('計画はまだ調整会議で合意されていません')
}

export const planIsAgreedAtTheConference: LedgerRule = fundRule(
  2,
  '複数の医療機関の計画が調整会議で合意されていること',
  (facts, on) => allOf([severalTakePart(facts), isAgreed(facts, on)]),
)
