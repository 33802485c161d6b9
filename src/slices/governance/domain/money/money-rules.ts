import { allianceHoldsEveryVote } from './investment-rules/alliance-holds-every-vote.ts'
import { articlesAllowInvestment } from './investment-rules/articles-allow-investment.ts'
import { investeeInvestsAlone } from './investment-rules/investee-invests-alone.ts'
import { investeeWorksInTheArea } from './investment-rules/investee-works-in-the-area.ts'
import { returnsGoToTheCooperation } from './investment-rules/returns-go-to-the-cooperation.ts'
import type { InvestmentRule, SupportRule } from './money-rule.ts'
import { boardAndCouncilComeFirst } from './support-rules/board-and-council-come-first.ts'
import { interestedDirectorsAbstain } from './support-rules/interested-directors-abstain.ts'
import { lendingIsNoMoneyLendingBusiness } from './support-rules/lending-is-no-money-lending-business.ts'
import { recipientIsACorporateParticipant } from './support-rules/recipient-is-a-corporate-participant.ts'
import { supportComesFromTheAlliance } from './support-rules/support-comes-from-the-alliance.ts'
import { supportIsOfAListedKind } from './support-rules/support-is-of-a-listed-kind.ts'
import { supportServesHospitalBusiness } from './support-rules/support-serves-hospital-business.ts'
import { termsAreClearAndProper } from './support-rules/terms-are-clear-and-proper.ts'
import { investmentsAreReported } from './year/investments-are-reported.ts'
import type { MoneyYearRule } from './year/money-year.ts'
import { supportsAreReported } from './year/supports-are-reported.ts'

export const supportRules: readonly SupportRule[] = [
  supportIsOfAListedKind,
  recipientIsACorporateParticipant,
  supportServesHospitalBusiness,
  boardAndCouncilComeFirst,
  supportComesFromTheAlliance,
  lendingIsNoMoneyLendingBusiness,
  termsAreClearAndProper,
  interestedDirectorsAbstain,
]

export const investmentRules: readonly InvestmentRule[] = [
  articlesAllowInvestment,
  investeeWorksInTheArea,
  returnsGoToTheCooperation,
  allianceHoldsEveryVote,
  investeeInvestsAlone,
]

export const yearRules: readonly MoneyYearRule[] = [supportsAreReported, investmentsAreReported]
