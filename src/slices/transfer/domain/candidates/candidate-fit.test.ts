import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Outcome } from '../../../../foundation/rule.ts'
import { behaviours, infections, procedures, rehabilitationConditions } from '../need/care-codes.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import { mostStayDays } from '../parameters/stay-days.ts'
import { arbitraryNeed, arbitrarySheet, type StatedNeed, today } from '../testing/arbitrary-ward.ts'
import { plainNeed } from '../testing/plain-need.ts'
import { type AdmissionCapability, nothingStated } from '../ward/admission-capability.ts'
import { type WardKind, wardKinds } from '../ward/ward.ts'
import { candidateFit } from './candidate-fit.ts'

const plainSheet: AdmissionCapability = { ...nothingStated, purposes: ['rehabilitation'], sexes: 'both' }

const fitOf = (need: Partial<TransferNeed>, sheet: Partial<AdmissionCapability> | null, wardKind: WardKind = 'other') =>
  candidateFit(
    { need: { ...plainNeed, ...need }, wardKind, sheet: sheet === null ? null : { ...plainSheet, ...sheet } },
    today,
  )

interface FitCase {
  readonly says: string
  readonly need?: Partial<TransferNeed>
  readonly sheet?: Partial<AdmissionCapability> | null
  readonly kind?: WardKind
  readonly outcome: Outcome
  /** Stands in a reason, or is the label of what the sender has not written. */
  readonly because?: string
}

const ventilator = { procedures: [{ code: 'ventilator' }] } as const
const fracture = { rehabilitationCondition: 'majorFracture' } as const

const cases: readonly FitCase[] = [
  { says: 'nothing demanded and everything stated', outcome: 'met' },
  { says: 'no sheet to be seen', sheet: null, outcome: 'unknown', because: '受入条件表が見えません' },
  {
    says: 'a procedure the ward can do',
    need: ventilator,
    sheet: { procedures: { ventilator: 'taken' } },
    outcome: 'met',
    because: '人工呼吸器に対応できます。',
  },
  {
    says: 'a procedure the ward cannot do',
    need: ventilator,
    sheet: { procedures: { ventilator: 'notTaken' } },
    outcome: 'broken',
    because: '人工呼吸器に対応できません。',
  },
  {
    says: 'a procedure to be talked about',
    need: ventilator,
    sheet: { procedures: { ventilator: 'byConsultation' } },
    outcome: 'unknown',
    because: '人工呼吸器は要相談です。',
  },
  { says: 'a procedure the sheet is silent on', need: ventilator, outcome: 'unknown', because: '書かれていません' },
  {
    says: 'procedures nobody wrote down',
    need: { procedures: undefined },
    outcome: 'unknown',
    because: '必要な医療処置',
  },
  {
    says: 'an infection the ward does not take',
    need: { infections: [{ code: 'mrsa' }] },
    sheet: { infections: { mrsa: 'notTaken' } },
    outcome: 'broken',
    because: 'MRSA',
  },
  {
    says: 'a behaviour the ward does not take',
    need: { behaviours: ['wandering'] },
    sheet: { behaviours: { wandering: 'notTaken' } },
    outcome: 'broken',
    because: '徘徊',
  },
  { says: 'another purpose', need: { purpose: 'terminalCare' }, outcome: 'broken', because: '看取り' },
  { says: 'purposes not stated', sheet: { purposes: undefined }, outcome: 'unknown', because: '受入条件表に書かれて' },
  { says: 'a ward for men', sheet: { sexes: 'maleOnly' }, outcome: 'broken', because: '男性のみ' },
  { says: 'a ward for women', sheet: { sexes: 'femaleOnly' }, outcome: 'met' },
  {
    says: 'a ward for women and nobody says which sex',
    need: { sex: 'unknown' },
    sheet: { sexes: 'femaleOnly' },
    outcome: 'unknown',
    because: '性別',
  },
  { says: 'an age below the limit', sheet: { youngestAge: 90 }, outcome: 'broken', because: '90歳以上' },
  { says: 'an age above the limit', sheet: { oldestAge: 79 }, outcome: 'broken', because: '79歳以下' },
  { says: 'a limit inside the band', sheet: { oldestAge: 85 }, outcome: 'unknown', because: '年齢を確かめて' },
  {
    says: 'no guarantor where one is needed',
    need: { inhibitingFactors: { noGuarantor: 'yes' } },
    sheet: { withoutGuarantor: 'notTaken' },
    outcome: 'broken',
    because: '身元保証人がいない方',
  },
  {
    says: 'nobody asked for a guarantor',
    need: { inhibitingFactors: {} },
    outcome: 'unknown',
    because: '身元保証人の有無',
  },
  {
    says: 'a special drug the ward does not supply',
    need: { specialDrugs: '架空の薬' },
    sheet: { specialDrugs: 'notTaken' },
    outcome: 'broken',
    because: '薬剤',
  },
  {
    says: 'dialysis and no seat',
    need: { procedures: [{ code: 'haemodialysis' }] },
    sheet: { procedures: { haemodialysis: 'taken' }, dialysisSeats: 0 },
    outcome: 'broken',
    because: '席がありません',
  },
  {
    says: 'speech therapy where none is given',
    need: { rehabilitation: { therapies: ['PT', 'ST'] } },
    sheet: { therapies: ['PT', 'OT'] },
    outcome: 'broken',
    because: 'STを行っていません',
  },
  {
    says: 'an operation later than the onset begins anew',
    need: { onsetOn: calendarDate('2026-05-01'), operationOn: calendarDate('2026-11-01') },
    sheet: { mostDaysSinceOnset: 60 },
    outcome: 'met',
    because: '21日',
  },
  {
    says: 'an onset too long ago for the ward',
    need: { onsetOn: calendarDate('2026-05-01') },
    sheet: { mostDaysSinceOnset: 60 },
    outcome: 'broken',
    because: '205日',
  },
  {
    says: 'a rehabilitation longer than the condition allows',
    need: { ...fracture, expectedDays: 91 },
    kind: 'convalescentRehabilitation',
    outcome: 'broken',
    because: '上限90日',
  },
  {
    says: 'a rehabilitation as long as the condition allows',
    need: { ...fracture, expectedDays: 90 },
    kind: 'convalescentRehabilitation',
    outcome: 'met',
  },
  {
    says: 'a rehabilitation ward and no condition stated',
    need: { expectedDays: 30 },
    kind: 'convalescentRehabilitation',
    outcome: 'unknown',
    because: 'リハビリテーションの対象',
  },
  {
    says: '地域包括ケア for longer than 60 days, though no sheet can be seen',
    need: { expectedDays: 61 },
    sheet: null,
    kind: 'communityBasedCare',
    outcome: 'broken',
    because: '上限60日',
  },
]

describe('a ward that is asked for', () => {
  it.each(cases)('$says: $outcome', ({ need = {}, sheet = {}, kind, outcome, because }) => {
    const fit = fitOf(need, sheet, kind)
    expect(fit.outcome).toBe(outcome)
    const said = [
      ...fit.reasons.filter((each) => each.outcome === outcome).map(({ text }) => text),
      ...fit.missing.map(({ label }) => label),
    ]
    if (because) expect(said.join(' ')).toContain(because)
  })

  it('says why whenever it does not plainly fit', () => {
    fc.assert(
      fc.property(arbitraryNeed, fc.option(arbitrarySheet), fc.constantFrom(...wardKinds), (need, sheet, wardKind) => {
        const { outcome, reasons, missing } = candidateFit({ need, sheet, wardKind }, today)
        if (outcome === 'met') return
        expect(reasons.some((each) => each.outcome === outcome) || missing.length > 0).toBe(true)
      }),
    )
  })
})

const rank: readonly Outcome[] = ['broken', 'unknown', 'met']

describe('demanding more', () => {
  const more = fc.oneof(
    fc
      .constantFrom(...procedures)
      .map((code) => (need: StatedNeed) => ({ ...need, procedures: [...need.procedures, { code }] })),
    fc
      .constantFrom(...infections)
      .map((code) => (need: StatedNeed) => ({ ...need, infections: [...need.infections, { code }] })),
    fc
      .constantFrom(...behaviours)
      .map((code) => (need: StatedNeed) => ({ ...need, behaviours: [...need.behaviours, code] })),
    fc.constant((need: StatedNeed) => ({ ...need, specialDrugs: '架空の薬' })),
  )

  it('never makes a ward fit better', () => {
    fc.assert(
      fc.property(
        arbitraryNeed,
        arbitrarySheet,
        fc.constantFrom(...wardKinds),
        more,
        (need, sheet, wardKind, demand) => {
          const stated = { ...need, specialDrugs: need.specialDrugs ?? '' }
          const before = candidateFit({ need: stated, sheet, wardKind }, today).outcome
          const after = candidateFit({ need: demand(stated), sheet, wardKind }, today).outcome
          expect(rank.indexOf(after)).toBeLessThanOrEqual(rank.indexOf(before))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never makes a ward fit worse that takes all of it', () => {
    fc.assert(
      fc.property(arbitraryNeed, arbitrarySheet, fc.constantFrom(...procedures), (need, sheet, code) => {
        const wardKind = 'other'
        const generous = { ...sheet, procedures: { ...sheet.procedures, [code]: 'taken' as const }, dialysisSeats: 1 }
        const before = candidateFit({ need, sheet: generous, wardKind }, today).outcome
        const demanding = { ...need, procedures: [...need.procedures, { code }] }
        expect(candidateFit({ need: demanding, sheet: generous, wardKind }, today).outcome).toBe(before)
      }),
    )
  })
})

it('the days of a stay are known for every condition, and for no other kind of ward', () => {
  const on = calendarDate('2024-06-01')
  const days = rehabilitationConditions.map((each) => mostStayDays('convalescentRehabilitation', each, on))
  expect(days).toEqual([150, 180, 90, 90, 60, 90])
  expect(mostStayDays('communityBasedCare', undefined, on)).toBe(60)
  expect(mostStayDays('longTermCare', 'disuse', on)).toBeNull()
  expect(mostStayDays('communityBasedCare', undefined, calendarDate('2010-01-01'))).toBeNull()
})
