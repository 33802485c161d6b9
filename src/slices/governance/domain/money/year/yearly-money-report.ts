import { type FundingSupport, supportKindWords } from '../funding-support.ts'
import type { Dividend, Investment } from '../investment.ts'
import type { MoneyYear, Reportable } from './money-year.ts'
import { investmentIsRelatedPartyDealing, supportIsRelatedPartyDealing } from './related-party.ts'
import { belongsToYear, type SupportFigures, supportFigures } from './support-balance.ts'

export interface SupportLine extends Reportable, SupportFigures {
  readonly support: FundingSupport
}

export interface InvestmentLine extends Reportable {
  readonly investment: Investment
  readonly amountYen: number | null
  /** Received in the year, and the part of it that went elsewhere than to the cooperation business. */
  readonly dividendsYen: number | null
  readonly dividendsUsedElsewhereYen: number | null
}

/** The figures of 資金調達支援・出資の状況報告書 for one year. A sum is null while one of its parts is not known. */
export interface YearlyMoneyReport {
  readonly supports: readonly SupportLine[] | null
  readonly investments: readonly InvestmentLine[] | null
  readonly lentYen: number | null
  readonly guaranteedYen: number | null
  readonly investedYen: number | null
}

export function yearlyMoneyReport(facts: MoneyYear): YearlyMoneyReport {
  const supports = facts.supports ? supportLines(facts) : null
  const investments = facts.investments ? investmentLines(facts) : null
  const closing = (kind: FundingSupport['kind']) =>
    supports && sumOrNull(supports.filter(({ support }) => support.kind === kind || !support.kind).map(closingYenOf))
  return {
    supports,
    investments,
    lentYen: closing('loan'),
    guaranteedYen: closing('guarantee'),
    investedYen: investments && sumOrNull(investments.map(({ amountYen }) => amountYen)),
  }
}

/** A support of unknown kind belongs to every sum, and makes each unknown. */
const closingYenOf = ({ support, closingYen }: SupportLine): number | null => (support.kind ? closingYen : null)

function supportLines({ supports = [], year, totalAssetsYen }: MoneyYear): readonly SupportLine[] {
  return supports
    .map((support) => ({ support, belongs: belongsToYear(support, year) }))
    .filter(({ belongs }) => belongs !== false)
    .map(({ support, belongs }) => {
      const figures = supportFigures(support, year)
      return {
        id: support.id,
        title: `${support.recipient?.name ?? support.id}(${support.kind ? supportKindWords[support.kind] : '種類不明'})`,
        belongs,
        support,
        ...figures,
        relatedParty: supportIsRelatedPartyDealing(support, figures, totalAssetsYen),
      }
    })
}

function investmentLines({ investments = [], year, totalAssetsYen }: MoneyYear): readonly InvestmentLine[] {
  return investments
    .filter(({ madeOn }) => madeOn === undefined || madeOn <= year.until)
    .map((investment) => {
      const inYear = investment.dividends?.filter(
        ({ receivedOn }) => receivedOn >= year.from && receivedOn <= year.until,
      )
      return {
        id: investment.id,
        title: `${investment.investee ?? investment.id}への出資`,
        belongs: investment.madeOn ? true : undefined,
        investment,
        amountYen: investment.amountYen ?? null,
        dividendsYen: dividendSum(inYear, ({ yen }) => yen),
        dividendsUsedElsewhereYen: dividendSum(inYear, ({ usedElsewhereYen }) => usedElsewhereYen ?? null),
        relatedParty: investmentIsRelatedPartyDealing(investment, totalAssetsYen),
      }
    })
}

const dividendSum = (
  dividends: readonly Dividend[] | undefined,
  yenOf: (dividend: Dividend) => number | null,
): number | null => (dividends ? sumOrNull(dividends.map(yenOf)) : null)

const sumOrNull = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0)
