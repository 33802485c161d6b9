import { describe, expect, it } from 'vitest'
import { parseCalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Outcome } from '../../../../foundation/rule.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import type { WhatIfEdit } from '../../domain/what-if.ts'
import { caseShape, certifyEdited } from './certify-value.ts'

async function answerOf(file: string, on: string, edits: readonly WhatIfEdit[] = []) {
  const read = await readShapedFile(`seed/cases/${file}.yaml`, caseShape)
  const day = parseCalendarDate(on)
  if (!read.ok || !day) throw new Error(JSON.stringify(read))
  const answer = certifyEdited(read.value.raw, edits, day)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  const rules = [...answer.value.criteria, ...answer.value.gates]
  const rule = (id: string) => {
    const found = rules.find((each) => each.id === id)
    if (!found) throw new Error(`${id} is not in the answer`)
    return found
  }
  return { ...answer.value, rule }
}

describe('the real alliances, of which documents state little', () => {
  it.each([
    ['sagami', '2019-03-01', 20],
    ['boso', '2019-03-01', 20],
    ['bisankai', '2019-03-01', 20],
    ['nihonkai', '2019-03-01', 20],
    ['tokatsu-nambu', '2025-04-01', 21],
  ])('%s on %s: nothing is called broken that no document states', async (file, on, number) => {
    const answer = await answerOf(file, on)
    expect(answer.criteria).toHaveLength(number)
    expect(answer.type).toBeNull()
    expect(answer.summary.broken).toBe(0)
    const known = answer.criteria.filter((each) => each.outcome !== 'unknown').map((each) => each.id)
    expect(known).toEqual(number === 21 ? ['C04', 'C21'] : ['C21'])
  })

  it('さがみ: votes, clause and officers are absent, and the answer names them (法70条の3第1項第11号〜第14号, 2019)', async () => {
    const answer = await answerOf('sagami', '2019-03-01')
    const missing = ['C12', 'C14', 'C15'].map((id) => answer.rule(id).missing.map((each) => each.field))
    expect(missing[0]).toContain('members[社会福祉法人ケアネット].votes')
    expect(missing.slice(1)).toEqual([['officers'], ['officers']])
    expect(answer.rule('C14').article).toBe('法70条の3第1項第13号')
  })
})

describe('the fictional alliances', () => {
  it('みなと meets every criterion and gate, as type A', async () => {
    const answer = await answerOf('minato', '2026-11-22')
    expect(answer).toMatchObject({ type: 'A', specified: false, summary: { met: 21, broken: 0, unknown: 0 } })
    expect(answer.gates.map((each) => each.outcome)).toEqual(['met', 'met', 'met', 'met', 'met'])
  })

  it('しおさい shows all three outcomes, and has no accounts yet', async () => {
    const answer = await answerOf('shiosai', '2026-11-22')
    expect(answer.specified).toBeNull()
    expect(answer.summary.broken).toBeGreaterThan(2)
    expect(answer.summary.unknown).toBeGreaterThan(2)
    expect(answer.rule('C04').warnings.join()).toContain('特定地域医療連携推進法人')
  })
})

describe('test vectors, each with the assumptions written in its file', () => {
  it('T1 さがみ: four against three, and four against one (規則39条の7第2号); five votes of five (第11号, 2019)', async () => {
    const answer = await answerOf('fixtures/t01-sagami', '2019-03-31')
    expect(answer.rule('C09')).toMatchObject({ outcome: 'met', article: '法70条の3第1項第8号', warnings: [] })
    expect(answer.rule('C09').because).toEqual([
      '病院等を開設する参加法人 4 ≥ 2',
      expect.stringContaining('両方に数えると 1、病院等の側だけに数えると 3'),
    ])
    expect(answer.rule('C12').because).toEqual(['参加法人の議決権 5 / 総議決権 5(過半)'])
  })

  it.each([
    [true, 'B'],
    [false, 'A'],
  ])('T1 さがみ: with the clause %s and no individual the type is %s (法70条の3第1項第4号)', async (value, type) => {
    const edit = { set: { path: '/articles/noMoneyClause', value } }
    expect((await answerOf('fixtures/t01-sagami', '2026-11-22', [edit])).type).toBe(type)
  })

  it('T2 東葛南部: four open hospitals or clinics, two of them also care (規則39条の7)', async () => {
    const { outcome, because } = (await answerOf('fixtures/t02-tokatsu-nambu', '2025-04-01')).rule('C09')
    expect(outcome).toBe('met')
    expect(because).toEqual(['病院等を開設する参加法人等 4 ≥ 2', expect.stringContaining('両方に数えると 2')])
  })

  it('T3 房総: a municipality and a 社会福祉法人 open hospitals (規則39条の7第1号)', async () => {
    const answer = await answerOf('fixtures/t03-boso', '2019-03-31')
    expect(answer.rule('C09')).toMatchObject({ outcome: 'met', article: '法70条の3第1項第8号' })
  })

  it('T4 日本海: a person picks the kind of two members (法70条1項2号, 規則39条の2第3号)', async () => {
    const { rule } = await answerOf('fixtures/t04-nihonkai', '2026-11-22')
    expect(rule('C08').outcome).toBe('unknown')
    expect(rule('C08').missing.map((each) => each.field)).toEqual([
      'members[一般社団法人酒田地区歯科医師会].kind',
      'members[一般社団法人酒田地区薬剤師会].kind',
    ])
  })

  it.each<[string, readonly [string, unknown][], Outcome, string]>([
    [
      '規則39条の2第3号',
      [
        ['kind', 'plainMember'],
        ['eligibility', 'relatedBusiness'],
      ],
      'met',
      '7 / 総議決権 9',
    ],
    [
      '法70条1項2号 without a care business',
      [
        ['kind', 'participant'],
        ['basis', 2],
      ],
      'broken',
      '9 / 総議決権 9',
    ],
  ])('T4 日本海: picked as %s, C09 and C12 are computed anew', async (_item, fields, eligible, votes) => {
    const names = ['一般社団法人酒田地区歯科医師会', '一般社団法人酒田地区薬剤師会']
    const edits = names.flatMap((name) =>
      fields.map(([field, value]) => ({ set: { path: `/members/${name}/${field}`, value } })),
    )
    const { rule } = await answerOf('fixtures/t04-nihonkai', '2026-11-22', edits)
    expect(rule('C08').outcome).toBe(eligible)
    expect(rule('C09').outcome).toBe('met')
    expect(rule('C12').because.join()).toContain(votes)
  })

  it('T5 尾三会: a plain member counts below the line only (第12号); a plain individual warns (第4号)', async () => {
    const { rule, type } = await answerOf('fixtures/t05-bisankai', '2026-11-22')
    expect(rule('C12')).toMatchObject({ outcome: 'met', because: ['参加法人等の議決権 28 / 総議決権 29(過半)'] })
    expect(rule('C04')).toMatchObject({ outcome: 'met', warnings: [expect.stringContaining('たきざわ胃腸科外科')] })
    expect(type).toBe('A')
  })

  it('T9: X, the spouse and an employee in fact are three of six (第14号ロ, 規則39条の9第2号)', async () => {
    const { outcome, because } = (await answerOf('fixtures/t09-officers', '2026-11-22')).rule('C14')
    expect(outcome).toBe('broken')
    expect(because.join()).toContain('3人 / 役員 6人')
  })

  it('T10: revenue of 7.0 billion yen reaches the limit, so the accountant audits (法70条の14, 規則39条の22の2)', async () => {
    expect(await answerOf('fixtures/t10-accounts', '2026-11-22')).toMatchObject({ specified: false, type: 'B' })
    const below = { set: { path: '/finances/businessRevenueYen', value: 6_999_999_999 } }
    expect((await answerOf('fixtures/t10-accounts', '2026-11-22', [below])).specified).toBe(true)
  })

  it('T11: five of ten is not over half (第12号)', async () => {
    expect((await answerOf('fixtures/t11-votes', '2026-11-22')).rule('C12').outcome).toBe('broken')
  })
})
