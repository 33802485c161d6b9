import { describe, expect, it } from 'vitest'
import { namelessTitle } from './list-duties.ts'
import { day, known, listOf, today } from './testing/duty-stage.ts'

describe('terms', () => {
  it('that ran out in an earlier year stay a duty of each year, until somebody is elected (一般法75条)', () => {
    const heldOver = (
      electedOn: string,
      inYear = '2026-05-01',
      role: 'director' | 'auditor' = 'director',
      on = today,
    ) =>
      listOf(
        { ...known, officers: [{ id: 'o1', name: '架空 一郎', role, electedOn: day(electedOn) }] },
        day(inYear),
        on,
      )
        .filter(({ rule }) => rule === 'held-over-officers-replaced')
        .map(({ id }) => id)
    expect(['2023-06-20', '2024-03-30', '2024-03-31'].map((on) => heldOver(on).length)).toEqual([1, 1, 0])
    expect(['2024-03-31', '2024-04-01'].map((on) => heldOver(on, '2026-05-01', 'auditor').length)).toEqual([1, 0])
    expect(heldOver('2020-06-20')).toEqual(['held-over-officers-replaced@2026-03-31#o1'])
    expect(heldOver('2020-06-20', '2025-05-01')).toEqual(['held-over-officers-replaced@2025-03-31#o1'])
    expect(heldOver('2020-06-20', '2027-05-01'), 'of a year to come nobody knows').toEqual([])
    expect(heldOver('2020-06-20', '2027-05-01', 'director', day('2027-04-01'))).toHaveLength(1)
    const { officers: _, ...rest } = known
    expect(listOf(rest).map(({ rule }) => rule)).not.toContain('held-over-officers-replaced')
  })

  it('are named, and nameless where anybody reads', () => {
    const officers = [
      { id: 'd1', name: '架空 一郎', role: 'director', electedOn: day('2019-06-20') },
      { id: 'a1', role: 'auditor', electedOn: day('2020-06-20') },
    ] as const
    const found = listOf({ ...known, officers }).filter(({ rule }) => rule === 'held-over-officers-replaced')
    expect(found.map((duty) => [duty.title, namelessTitle(duty)])).toEqual([
      ['理事の後任の選任(任期は満了済み: 架空 一郎)', '任期の満了した役員の後任の選任'],
      ['監事の後任の選任(任期は満了済み: a1)', '任期の満了した役員の後任の選任'],
    ])
    expect(found.map(({ basis }) => basis[0]?.says)).toEqual([
      '選任の日 2019-06-20(任期は2021-03-31に終わる事業年度の定時社員総会まで。遅くとも2021-06-30)',
      '選任の日 2020-06-20(任期は2022-06-20まで)',
    ])
  })
})
