import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { goesToGovernor } from './filings-to-governor.ts'
import { type CompletePaper, fulfilledByPapers } from './fulfilled-by-papers.ts'
import { doneOnce, type SeenFulfilment } from './seen-fulfilment.ts'

const day = calendarDate
const seen = (duty: string, on: string, source: SeenFulfilment['source'] = 'meeting'): SeenFulfilment => ({
  ...{ duty, on: day(on), source, origin: `${source}:1`, says: '' },
})

describe('what is done', () => {
  it('is done once: on the first day anybody saw or said it, whatever the order', () => {
    const marked = [{ duty: 'a', on: day('2026-06-03') }]
    expect(doneOnce([seen('a', '2026-06-05')], marked)).toEqual(marked)
    const [early, late] = [seen('a', '2026-06-02'), seen('a', '2026-06-05')]
    for (const both of [
      [early, late],
      [late, early],
    ])
      expect(doneOnce(both, marked)).toEqual([early])
    const sameDay = seen('a', '2026-06-03')
    expect(doneOnce([sameDay], marked)).toEqual([sameDay])
    expect(doneOnce([seen('b', '2026-06-05')], marked).map(({ duty }) => duty)).toEqual(['b', 'a'])
  })

  it('lies at the desk on the desk’s day, even where the office said an earlier one', () => {
    const atDesk = seen('a', '2026-07-02', 'prefectureDesk')
    expect(doneOnce([seen('a', '2026-06-01'), atDesk], [{ duty: 'a', on: day('2026-06-29') }])).toEqual([atDesk])
    const before = seen('a', '2026-07-01', 'prefectureDesk')
    expect(doneOnce([atDesk, before], [])).toEqual([before])
  })
})

it('papers for the governor are told from registrations and reports to others', () => {
  const ids = [
    'annual-report-filed@2026-03-31',
    'articles-notified@e1',
    'officers-registered@e1',
    'annual-report-filed',
  ]
  expect(ids.map((id) => goesToGovernor({ id }))).toEqual([true, true, false, false])
})

describe('kept papers', () => {
  const year = { from: day('2025-04-01'), until: day('2026-03-31') }
  const all = [
    ...(['businessReport', 'propertyInventory', 'balanceSheet', 'incomeStatement'] as const),
    ...(['netAssetChanges', 'relatedParties', 'schedules'] as const),
  ]
  const kept = (papers: readonly CompletePaper['paper'][], on = '2026-05-20') =>
    papers.map((paper) => ({ paper, keptOn: day(on) }))

  it('make the report on the day of the last of those this alliance needs', () => {
    const done = (papers: readonly CompletePaper[], type: 'A' | 'B' | null) =>
      fulfilledByPapers(papers, year, { type, specified: true })
    expect(done(kept(all.slice(1)), 'B')).toEqual([])
    expect(done([...kept(all), ...kept(['schedules'], '2026-05-30')], 'B')).toEqual([
      { duty: 'annual-report-prepared@2026-03-31', on: '2026-05-20' },
    ])
    for (const type of ['A', null] as const) expect(done(kept(all), type)).toEqual([])
    expect(done([...kept(all), ...kept(['moneyReport'], '2026-05-25')], 'A')).toEqual([
      { duty: 'annual-report-prepared@2026-03-31', on: '2026-05-25' },
    ])
  })

  it('show each audit by its own report', () => {
    const reports = [...kept(['auditorReport'], '2026-06-09'), ...kept(['auditorReport'], '2026-06-04')]
    expect(fulfilledByPapers(reports, year, { type: 'A', specified: false })).toEqual([
      { duty: 'audited-by-auditors@2026-03-31', on: '2026-06-04' },
    ])
    expect(fulfilledByPapers(kept(['accountantReport']), year, { type: 'A', specified: false })).toEqual([
      { duty: 'audited-by-accountant@2026-03-31', on: '2026-05-20' },
    ])
  })
})
