import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { isInForce, type Rule } from '../../../../foundation/rule.ts'
import { answerRule, type RuleAnswer } from '../../../../foundation/rule-answer.ts'
import type { FundingSupport } from './funding-support.ts'
import type { Investment } from './investment.ts'
import { investmentRules, supportRules, yearRules } from './money-rules.ts'
import type { MoneyYear } from './year/money-year.ts'

const answers = <Facts>(rules: readonly Rule<Facts>[], facts: Facts, on: CalendarDate): readonly RuleAnswer[] =>
  rules.filter(({ validity }) => isInForce(validity, on)).map((rule) => answerRule(rule, facts, on))

/** L1–L7 and L9 by the law of the contract's day; before a contract, of the day asked. */
export const checkSupport = (facts: FundingSupport, today: CalendarDate): readonly RuleAnswer[] =>
  answers(supportRules, facts, facts.contractOn ?? today)

/** E1–E5 by the law of the day asked: the conditions must hold as long as the investment is held. */
export const checkInvestment = (facts: Investment, today: CalendarDate): readonly RuleAnswer[] =>
  answers(investmentRules, facts, today)

/** L8 and E6 for one fiscal year. */
export const checkMoneyYear = (facts: MoneyYear, today: CalendarDate): readonly RuleAnswer[] =>
  answers(yearRules, facts, today)
