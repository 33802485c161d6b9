import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { broken, type Finding, met, type Rule, unknown, type Validity } from '../../../../foundation/rule.ts'
import { noMoneyItemInsertedOn, schemeStartedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import type { FundingSupport } from './funding-support.ts'
import type { Investment } from './investment.ts'

export type SupportRule = Rule<FundingSupport>
export type InvestmentRule = Rule<Investment>

interface NumberedRule {
  readonly id: string
  readonly validity: Validity
  readonly article: () => string | null
}

/** Null: no article read so far prescribes it; the requirement is how a prefecture explains the scheme (愛媛県, 2025). */
export const moneyRuleNumber = (id: string, article: string | null, from = schemeStartedOn): NumberedRule => ({
  id,
  validity: { from },
  article: () => article,
})

/** Only an alliance without the clause (type A) may give money; before 2024-04-01 there was no such clause. */
export function clauseAllowsMoney({ noMoneyClause }: Pick<FundingSupport, 'noMoneyClause'>, on: CalendarDate): Finding {
  if (on < noMoneyItemInsertedOn) return met('資金の融通をしない旨の定款の定めは、この日の法令にはありません')
  if (noMoneyClause === undefined) {
    return unknown([missingFact('noMoneyClause', '貸付け・出資をしない旨が定款にあるか', suppliers.office)])
  }
  return noMoneyClause
    ? broken('定款に貸付け・出資をしない旨の定めがあります(法70条の3第1項第4号)')
    : met('定款に貸付け・出資をしない旨の定めはありません')
}
