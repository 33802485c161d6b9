import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { Investment } from '../investment.ts'
import { investment, investmentWith, investmentWithout } from '../testing/stated-money.ts'

const received = calendarDate('2027-03-31')

/** 法70条の8第2項 */
export const cases: readonly StatedCase<Investment>[] = [
  {
    says: '配当がすべて医療連携推進業務に充てられた',
    facts: investment,
    outcome: 'met',
    because: [
      '出資に係る収益を医療連携推進業務に充てることとしています',
      '令和9年3月31日の配当 200000円は医療連携推進業務に充てられています',
    ],
  },
  { says: '配当がまだない', facts: investmentWith({ dividends: [] }), outcome: 'met' },
  {
    says: '充てることとしていない',
    facts: investmentWith({ returnsForBusiness: false }),
    outcome: 'broken',
    because: '充てることとしていません',
  },
  {
    says: '一円でもほかに充てた',
    facts: investmentWith({ dividends: [{ receivedOn: received, yen: 200_000, usedElsewhereYen: 1 }] }),
    outcome: 'broken',
    because: '令和9年3月31日の配当 200000円のうち 1円が医療連携推進業務以外に充てられました',
  },
  {
    says: '配当の使いみちが分からない',
    facts: investmentWith({ dividends: [{ receivedOn: received, yen: 200_000 }] }),
    outcome: 'unknown',
    missing: ['dividends[2027-03-31].usedElsewhereYen'],
  },
  {
    says: '配当のことが書かれていない',
    facts: investmentWithout('dividends', 'returnsForBusiness'),
    outcome: 'unknown',
    missing: ['returnsForBusiness', 'dividends'],
  },
]
