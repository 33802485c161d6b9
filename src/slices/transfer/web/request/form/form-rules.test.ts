import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { aReferralLetter } from '../../../domain/import/a-referral-letter.ts'
import { readReferral } from '../../../domain/import/read-referral.ts'
import { purposes } from '../../../domain/transfer-kind.ts'
import { answerFactor } from './answer-factor.ts'
import { applyImport, compareWithDocument } from './apply-import.ts'
import { contentOf } from './form-content.ts'
import { groupSummary } from './group-summary.ts'
import { askedInfections, needGroups, openGroups } from './open-groups.ts'
import { emptyForm } from './request-form.ts'

const today = calendarDate('2026-11-22')
const read = readReferral(aReferralLetter, today)
if (!read.ok) throw new Error(read.failure.message)
const draft = read.value

describe('which parts stand open', () => {
  it('is decided by purpose and kind, and by what the five factors said', () => {
    expect([...openGroups('transfer', 'rehabilitation', {})]).toEqual(['rehabilitation', 'functioning'])
    expect([...openGroups('referral', 'rehabilitation', {})]).toEqual(['rehabilitation'])
    expect([...openGroups('transfer', undefined, { medicalProcedures: 'yes', fallPrecautions: 'no' })]).toEqual([
      'procedures',
    ])
    expect([...openGroups('transfer', 'examination', { behaviouralSymptoms: 'yes' })]).toEqual(['behaviours'])
  })

  it('is never all of them', () => {
    for (const purpose of purposes) expect(openGroups('transfer', purpose, {}).size).toBeLessThan(needGroups.length)
  })

  it('asks about HIV only where the purpose needs it', () => {
    expect(askedInfections('rehabilitation', [])).not.toContain('hiv')
    expect(askedInfections('dialysis', [])).toContain('hiv')
    expect(askedInfections('rehabilitation', ['hiv'])).toContain('hiv')
  })
})

describe('a factor', () => {
  it('that is answered with no says by itself that there is none, and takes it back', () => {
    const none = { inhibitingFactors: {} }
    const no = answerFactor(answerFactor(none, 'medicalProcedures', 'no'), 'behaviouralSymptoms', 'no')
    expect(no).toMatchObject({ procedures: [], behaviours: [], inhibitingFactors: { medicalProcedures: 'no' } })
    expect(answerFactor(no, 'medicalProcedures', 'yes').procedures).toBeUndefined()
    expect(answerFactor(none, 'fallPrecautions', 'yes').fallRisk).toBe(true)
    const stated = { ...none, procedures: [{ code: 'suction' as const }] }
    expect(answerFactor(stated, 'medicalProcedures', 'no').procedures).toEqual([{ code: 'suction' }])
    expect(answerFactor(stated, 'noGuarantor', 'yes')).toEqual({ ...stated, inhibitingFactors: { noGuarantor: 'yes' } })
  })
})

describe('a folded part', () => {
  it('says what it holds in a line, and tells 「none」 from 「not asked」', () => {
    const form = applyImport(emptyForm(), draft)
    expect(groupSummary('functioning', form)).toBe(
      '移乗 一部介助、歩行 一部介助、食事 自立、入浴 全介助、BI 45、B1、IIa',
    )
    expect(groupSummary('infections', emptyForm())).toBe('記入なし')
    expect(groupSummary('infections', { ...form, need: { ...form.need, infections: [] } })).toBe('感染症なし')
  })
})

describe('a document', () => {
  it('fills what is empty and leaves what was typed', () => {
    const typed = { ...emptyForm(), person: { name: '架空　髙子' }, need: { inhibitingFactors: {}, diet: 'きざみ食' } }
    const form = applyImport(typed, draft)
    expect(contentOf(form, today)).toMatchObject({
      errors: [],
      content: {
        need: { mainDiagnosis: '右大腿骨頸部骨折', diet: 'きざみ食', onsetOn: '2026-11-02', barthelIndex: 45 },
        patient: { name: '架空　髙子', kana: 'カクウ　タカコ', birthOn: '1943-05-10', keyPerson: { relation: '長男' } },
      },
    })
  })

  it('about somebody else is told from one about the person who is typed', () => {
    const about = (person: object, birth: string) =>
      compareWithDocument({ ...emptyForm(), person, typed: { 'patient.birthOn': birth } }, draft)?.outcome
    expect(compareWithDocument(emptyForm(), draft)).toBeUndefined()
    expect(about({ name: '架空 髙子' }, 'S18.5.10')).toBe('same')
    expect(about({ name: '架空 髙子' }, 'S18.5.11')).toBe('differs')
    expect(about({ name: '架空 髙子' }, '')).toBe('cannotTell')
  })
})
