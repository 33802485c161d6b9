import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { checkMinutes, checkSignatures, type MinutesContent, minutesItems, type Signing } from './minutes-items.ts'
import {
  retentionOfAnnualReport,
  retentionOfBalanceSheet,
  retentionOfBoard,
  retentionOfElectronicNotice,
  retentionOfGeneralMeeting,
  retentionOfWrittenResolution,
} from './retention.ts'

const day = calendarDate

describe.each(['generalMeeting', 'board'] as const)('the minutes of the %s', (body) => {
  const full: MinutesContent = Object.fromEntries(
    minutesItems(body).map(({ id, ifAny }) => [id, ifAny ? 'nothingToWrite' : 'written']),
  )

  it('are whole with every item written, or with nothing to write where there may be nothing', () => {
    expect(checkMinutes(body, full)).toMatchObject({ outcome: 'met', warnings: [] })
  })

  it.each(minutesItems(body))(
    'lack $id when it is lacking, or not known when nobody said',
    ({ id, label, article, ifAny }) => {
      const lacking = checkMinutes(body, { ...full, [id]: 'lacking' })
      expect(lacking).toMatchObject({ outcome: 'broken' })
      expect(lacking.because.join()).toContain(label)
      expect(lacking.because.join()).toContain(article)
      expect(checkMinutes(body, { ...full, [id]: 'written' }).outcome).toBe('met')
      expect(checkMinutes(body, { ...full, [id]: 'nothingToWrite' }).outcome).toBe(ifAny ? 'met' : 'broken')
      const { [id]: _, ...rest } = full
      expect(checkMinutes(body, rest)).toMatchObject({ outcome: 'unknown', missing: [{ field: `minutes.${id}` }] })
    },
  )
})

it('what minutes must say is of their article', () => {
  const needed = (body: 'generalMeeting' | 'board') =>
    minutesItems(body)
      .filter(({ ifAny }) => !ifAny)
      .map(({ id }) => id)
  expect(needed('generalMeeting')).toEqual(['dateAndPlace', 'proceedings', 'officersPresent', 'writer'])
  expect(needed('board')).toEqual(['dateAndPlace', 'proceedings'])
  expect(new Set(minutesItems('generalMeeting').map(({ article }) => article))).toEqual(
    new Set(['一般法施行規則11条3項']),
  )
  expect(new Set(minutesItems('board').map(({ article }) => article))).toEqual(new Set(['一般法施行規則15条3項']))
  expect(checkMinutes('council', {}).warnings[0]).toContain('法令にありません')
})

describe('signatures (一般法95条3項)', () => {
  const signing = (signed: readonly string[], changes: Partial<Signing> = {}): Signing => ({
    directorsPresent: ['d1', 'd2'],
    auditorsPresent: ['a1'],
    representatives: ['d1'],
    onlyRepresentativesSign: false,
    signed,
    ...changes,
  })
  const outcome = (signed: readonly string[], changes: Partial<Signing> = {}) =>
    checkSignatures('board', signing(signed, changes)).outcome

  it('of every director and auditor present', () => {
    expect(outcome(['d1', 'd2', 'a1'])).toBe('met')
    expect(outcome(['d1', 'a1'])).toBe('broken')
    expect(outcome(['d1', 'd2'])).toBe('broken')
    expect(checkSignatures('board', signing([])).because[0]).toContain('d1、d2、a1')
  })

  it('of the representatives alone where the articles say so', () => {
    const own = { onlyRepresentativesSign: true }
    expect(outcome(['d1', 'a1'], own)).toBe('met')
    expect(outcome(['d2', 'a1'], own)).toBe('broken')
    expect(checkSignatures('board', signing(['d2'], own)).because[0]).toContain('d1、a1')
    expect(outcome(['d1', 'a1'], { onlyRepresentativesSign: undefined })).toBe('unknown')
    expect(outcome(['d1'], { onlyRepresentativesSign: undefined })).toBe('broken')
    expect(outcome(['d1', 'd2', 'a1'], { onlyRepresentativesSign: undefined })).toBe('met')
    expect(outcome(['d2', 'a1'], { ...own, directorsPresent: ['d2', 'd3'] })).toBe('broken')
    expect(outcome(['d2', 'd3', 'a1'], { ...own, directorsPresent: ['d2', 'd3'] })).toBe('met')
  })

  it('are told by the article that asks for them, and by what is not known', () => {
    expect(checkSignatures('board', signing(['d1', 'd2', 'a1'])).because).toEqual([
      '出席した理事・監事の全員が署名しています(一般法95条3項)',
    ])
    expect(checkSignatures('board', signing(['d1', 'a1'], { onlyRepresentativesSign: true })).because).toEqual([
      '代表理事と監事が署名しています(一般法95条3項)',
    ])
    const open = checkSignatures('board', signing(['d1', 'a1'], { onlyRepresentativesSign: undefined }))
    expect(open.missing).toMatchObject([
      { field: 'articles.board.onlyRepresentativesSign', label: '署名する者を代表理事に限る定款の定めがあるか' },
    ])
  })

  it('are not asked of the general meeting', () => {
    expect(checkSignatures('generalMeeting', signing([])).outcome).toBe('met')
    expect(checkSignatures('generalMeeting', signing([])).because[0]).toContain('社員総会')
  })
})

describe('papers are kept', () => {
  it('each under its name, where its article says', () => {
    const on = day('2026-06-24')
    const told = [
      ...retentionOfGeneralMeeting(on, true),
      ...retentionOfAnnualReport(on, true),
      ...[retentionOfBoard(on), retentionOfWrittenResolution('board', on), retentionOfBalanceSheet(on)],
      retentionOfElectronicNotice(on, on),
    ].map(({ paper, place, article }) => `${paper} ${place} ${article}`)
    expect(told).toEqual([
      '社員総会の議事録 mainOffice 一般法57条2項',
      '社員総会の議事録の写し branchOffice 一般法57条3項',
      '委任状 mainOffice 一般法50条5項',
      '議決権行使書面・電磁的記録 mainOffice 一般法51条3項・52条4項',
      '事業報告書等・監査報告書 mainOffice 法51条の4第3項',
      '事業報告書等・監査報告書の写し branchOffice 法51条の4第4項',
      '理事会の議事録 mainOffice 一般法97条1項',
      '決議の省略の同意の書面 mainOffice 一般法97条1項',
      '貸借対照表・損益計算書 mainOffice 法51条3項',
      '貸借対照表・損益計算書の電子公告 internet 法51条の3',
    ])
    expect(retentionOfGeneralMeeting(on, false).map(({ paper }) => paper)).toEqual([
      '社員総会の議事録',
      '委任状',
      '議決権行使書面・電磁的記録',
    ])
  })

  it('of a general meeting', () => {
    const kept = retentionOfGeneralMeeting(day('2026-06-24'), true)
    expect(kept.map(({ place, until, article }) => [place, until, article])).toEqual([
      ['mainOffice', '2036-06-24', '一般法57条2項'],
      ['branchOffice', '2031-06-24', '一般法57条3項'],
      ['mainOffice', '2026-09-24', '一般法50条5項'],
      ['mainOffice', '2026-09-24', '一般法51条3項・52条4項'],
    ])
    expect(retentionOfGeneralMeeting(day('2026-06-24'), false).map(({ place }) => place)).not.toContain('branchOffice')
  })

  it('of the board, and of resolutions without a meeting', () => {
    expect(retentionOfBoard(day('2024-02-29'))).toMatchObject({ until: '2034-02-28', article: '一般法97条1項' })
    expect(retentionOfWrittenResolution('board', day('2026-05-01'))).toMatchObject({
      until: '2036-05-01',
      article: '一般法97条1項',
    })
    expect(retentionOfWrittenResolution('generalMeeting', day('2026-05-01')).article).toBe('一般法58条2項')
  })

  it('of the accounts: from exactly a week before the meeting, and moving with it', () => {
    const report = (on: string) => retentionOfAnnualReport(day(on), true).map(({ from, until }) => [from, until])
    expect(report('2026-06-24')).toEqual([
      ['2026-06-17', '2031-06-17'],
      ['2026-06-17', '2029-06-17'],
    ])
    expect(report('2026-06-29')).toEqual([
      ['2026-06-22', '2031-06-22'],
      ['2026-06-22', '2029-06-22'],
    ])
    expect(retentionOfAnnualReport(day('2026-06-24'), false)).toHaveLength(1)
    expect(retentionOfBalanceSheet(day('2026-05-20'))).toMatchObject({ until: '2036-05-20', article: '法51条3項' })
    const notice = retentionOfElectronicNotice(day('2026-06-25'), day('2026-06-24'))
    expect(notice).toMatchObject({ from: '2026-06-25', until: '2029-06-24', place: 'internet', article: '法51条の3' })
  })
})
