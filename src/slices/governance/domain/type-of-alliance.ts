import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { CertificationCase } from './certification-case.ts'
import { noMoneyItemInsertedOn } from './law-version.ts'
import { isIndividualParticipant } from './membership.ts'
import { specifiedLimits } from './parameters/certification-parameters.ts'
import { someTruth } from './three-valued.ts'

export type AllianceType = 'A' | 'B' | 'C'

/**
 * A: may lend and invest. B: the articles say it does not. C: so, and an individual participates. Null while it cannot
 * be told, where clause and members contradict, and before 2024-04-01. Always derived, never entered.
 */
export function typeOfAlliance({ articles, members }: CertificationCase, on: CalendarDate): AllianceType | null {
  if (on < noMoneyItemInsertedOn || articles?.noMoneyClause === undefined || !members) return null
  const individuals = someTruth(members.map(isIndividualParticipant))
  if (individuals === undefined) return null
  if (articles.noMoneyClause) return individuals ? 'C' : 'B'
  return individuals ? null : 'A'
}

/**
 * 特定地域医療連携推進法人 (法70条の14): the clause, and accounts under both limits; then no accountant's audit. Null
 * when it cannot be told, also while no accounts have been approved, where the law does not say.
 */
export function isSpecified({ articles, finances }: CertificationCase, on: CalendarDate): boolean | null {
  if (on < noMoneyItemInsertedOn || hasNoAccountsYet({ finances })) return null
  if (articles?.noMoneyClause === false) return false
  if (accountsAreLater({ finances }, on)) return null
  const [liabilities, revenue] = [finances?.liabilitiesYen, finances?.businessRevenueYen]
  if (isAtLeast(liabilities, specifiedLimits.liabilitiesYen)) return false
  if (isAtLeast(revenue, specifiedLimits.businessRevenueYen)) return false
  return articles?.noMoneyClause && isStated(liabilities) && isStated(revenue) ? true : null
}

/** Why `specified` is null although the accounts are spoken of. */
export function accountsWarning(facts: CertificationCase, on: CalendarDate): string | null {
  const undecided = '特定地域医療連携推進法人に当たるかは判定していません'
  if (hasNoAccountsYet(facts)) return `承認された計算書類がまだないため、${undecided}(法令に定めがありません)`
  if (facts.articles?.noMoneyClause === false || !accountsAreLater(facts, on)) return null
  return `書かれた計算書類は判定の日より後に終わる会計年度のものであるため、${undecided}`
}

type Accounts = Pick<CertificationCase, 'finances'>

const hasNoAccountsYet = ({ finances }: Accounts): boolean =>
  finances?.lastFiscalYearEndedOn === null || finances?.liabilitiesYen === null || finances?.businessRevenueYen === null

/** 法70条の14 looks at the last fiscal year that has ended on the day. */
const accountsAreLater = ({ finances }: Accounts, on: CalendarDate): boolean =>
  typeof finances?.lastFiscalYearEndedOn === 'string' && finances.lastFiscalYearEndedOn > on

const isStated = (amount: number | null | undefined): amount is number => typeof amount === 'number'
const isAtLeast = (amount: number | null | undefined, limit: number): boolean => isStated(amount) && amount >= limit
