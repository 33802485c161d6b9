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

  it('are not asked of the general meeting', () => {
    expect(checkSignatures('generalMeeting', signing([])).outcome).toBe('met')
    expect(checkSignatures('generalMeeting', signing([])).because[0]).toContain('社員総会')
  })
})

describe('papers are kept', () => {
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
