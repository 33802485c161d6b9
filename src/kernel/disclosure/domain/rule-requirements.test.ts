import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { RuleTerms } from './disclosure-rule.ts'
import { ruleFaults } from './rule-requirements.ts'
import { decisionSentences, ruleSentence } from './rule-sentence.ts'

const terms = (changes: Partial<RuleTerms> = {}): RuleTerms => ({
  allianceId: 'みなと連携',
  category: 'bedAvailability',
  audience: { kind: 'members' },
  effect: 'allow',
  granularity: 'rows',
  validFromOn: calendarDate('2026-04-01'),
  validThroughOn: null,
  basis: { kind: 'ownDecision', text: '理事会の決定' },
  ...changes,
})
const fields = (changes: Partial<RuleTerms>) => ruleFaults('甲会', terms(changes)).map(({ field }) => field)
const law = { kind: 'law', text: '架空法1条' } as const
const agreement = { kind: 'allianceAgreement', text: '規程3条' } as const
const lastDay = calendarDate('2027-03-31')

describe('what the law asks of a rule', () => {
  it('beds may be shown by the owner’s own decision, without an end', () => {
    expect(fields({})).toEqual([])
  })

  it('an owner’s decision or an agreement is no basis for patient information (個人情報保護法27条)', () => {
    expect(fields({ category: 'transfers' })).toEqual(['basis'])
    expect(fields({ category: 'incidents', basis: agreement })).toEqual(['basis'])
    expect(fields({ category: 'transfers', basis: { kind: 'explicitConsent', text: '同意書' } })).toEqual([])
  })

  it('rows with patients are never public, sums may be', () => {
    const audience = { kind: 'public' } as const
    expect(fields({ category: 'transfers', basis: law, audience })).toEqual(['audience'])
    expect(fields({ category: 'transfers', basis: law, audience, granularity: 'aggregated' })).toEqual([])
  })

  it('competitors learn prices, volumes and plans only on a recorded basis and until a day (独占禁止法)', () => {
    for (const category of ['purchasePrices', 'purchaseVolumes', 'budgetsAndPlans'] as const) {
      expect(fields({ category })).toEqual(['basis', 'validThroughOn'])
      expect(fields({ category, basis: agreement, validThroughOn: lastDay })).toEqual([])
      expect(fields({ category, audience: { kind: 'prefecture' } })).toEqual([])
    }
  })

  it('not showing is always free', () => {
    expect(fields({ category: 'transfers', effect: 'deny' })).toEqual([])
    expect(fields({ category: 'purchasePrices', effect: 'deny' })).toEqual([])
  })

  it('a last day before the first, and a rule for oneself', () => {
    expect(fields({ validThroughOn: calendarDate('2026-03-31') })).toEqual(['validThroughOn'])
    expect(fields({ audience: { kind: 'oneMember', organisationId: '甲会' } })).toEqual(['audience'])
  })
})

describe('a rule as a sentence', () => {
  const sentence = (changes: Partial<RuleTerms>) => ruleSentence('甲会', terms(changes), (id) => id)

  it('says who shows what to whom, how far, how long and on what basis', () => {
    expect(
      sentence({
        category: 'purchasePrices',
        audience: { kind: 'participants' },
        granularity: 'aggregated',
        validThroughOn: lastDay,
        basis: agreement,
      }),
    ).toBe(
      '甲会は、みなと連携の参加法人に、購入価格を集計した値だけ見せます。期間は令和8年4月1日から、令和9年3月31日まで。根拠は連携法人の規程・参加法人間の合意(規程3条)。',
    )
    expect(sentence({ audience: { kind: 'oneMember', organisationId: '乙会' }, effect: 'deny' })).toMatch(
      /^甲会は、乙会に、空床の明細を見せません。/,
    )
    expect(sentence({ audience: { kind: 'public' }, granularity: 'benchmarkOnly' })).toMatch(
      /^甲会は、すべての人に、空床を匿名の比較にだけ使わせます。/,
    )
  })

  it('a decision names its reason even where there is no rule', () => {
    expect(decisionSentences({ outcome: 'private', because: [] }, (id) => id)).toEqual([
      '見せると定めたルールがないので、見えません。',
    ])
  })
})
