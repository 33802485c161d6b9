import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { AccountLine } from '../../../domain/accounts/account-lines.ts'
import { sumsOfYear } from '../../../domain/accounts/account-sums.ts'
import { checkAccounts, yearAfterDiffers, yearBeforeNotKept } from '../../../domain/accounts/check-accounts.ts'
import { type RecordedProperty, withStatedYear } from '../../../domain/accounts/purpose-property-lines.ts'
import { isReported } from '../../../domain/accounts/related-dealings.ts'
import { gainKinds } from '../../../domain/money/purpose-property/purpose-property-facts.ts'
import { readAccounts } from './read-accounts.ts'
import { readDealings } from './read-dealings.ts'
import { readYen } from './read-yen.ts'

const file = readFileSync(new URL('../../papers/testing/accounts.csv', import.meta.url), 'utf8')
const dealingsFile = readFileSync(new URL('../../papers/testing/dealings.csv', import.meta.url), 'utf8')
const yearOf = (first: number) => ({
  from: calendarDate(`${first}-04-01`),
  until: calendarDate(`${first + 1}-03-31`),
})
const corporation = { publicInterest: false, certifiedOn: calendarDate('2024-03-22') }

function linesOf(text: string): readonly AccountLine[] {
  const read = readAccounts(text)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

const check = (
  text: string,
  others: Parameters<typeof checkAccounts>[1] = [],
  recorded: RecordedProperty = corporation,
) => {
  const stated = { year: yearOf(2025), lines: linesOf(text) }
  return checkAccounts(stated, others, withStatedYear(recorded, stated))
}

/** The file with one piece of it changed, and the line on which it stands. */
function changed(from: string, to: string): { readonly text: string; readonly line: number } {
  if (!file.includes(from)) throw new Error(`the file has no ${from}`)
  return { text: file.replace(from, to), line: file.slice(0, file.indexOf(from)).split('\n').length }
}

describe('the accounts of a year', () => {
  it('of the fictional alliance agree with themselves; what cannot be compared is said', () => {
    expect(check(file)).toEqual({ faults: [], warnings: [yearBeforeNotKept] })
    expect(sumsOfYear(linesOf(file))).toMatchObject({
      assetsYen: 16_200_000,
      debtsYen: 3_200_000,
      netAssetsYen: 13_000_000,
      netIncomeYen: 1_000_000,
    })
  })

  it.each([
    ['貸借対照表,流動資産,現金預金,12400000', '貸借対照表,流動資産,現金預金,12400001', 2, '当年度', '差は1円'],
    ['現金預金,12400000,10100000', '現金預金,12400000,10100001', 2, '前年度', '差は1円'],
    ['当期純損益,1000000', '当期純損益,999999', 12, '当年度', '当年度末は8,000,000円'],
    ['当期純損益,1000000', '基金の受入れ,1000000', 20, '当年度', '損益計算書では1,000,000円'],
    ['変動計算書,繰越利益積立金', '変動計算書,架空積立金', 20, '区分', '貸借対照表の基金・積立金にありません'],
    ['現金,100000', '現金,99999', 21, '当年度', '財産目録の流動資産'],
    ['重要な後発事象,,,,該当なし', 'その他,,,,該当なし', 39, '区分', '注記「重要な後発事象」'],
    ['偶発債務,,,,該当なし', '偶発債務,,,,', 44, '摘要', '注記「偶発債務」の内容'],
    ['残額,,6600000', '残額,,6600001', 42, '当年度', '計算では6,600,000円'],
    ['残額,,6600000', '残額,,', 42, '当年度', '額がありません'],
    ['流動資産,未収会費,600000,500000,\n', '流動資産,未収会費,,500000,\n', 3, '当年度', '0円のときは0'],
    ['流動資産,前払費用,150000,150000', '流動資産,未収会費,150000,150000', 4, '科目', '3行目にもあります'],
    ['流動資産,前払費用,150000', '流動資産,流動資産合計,150000', 4, '科目', '合計はこのシステムが計算'],
    ['基金,基金,5000000,5000000', '基金,基金,5000000,', 11, '前年度', '前年度末の額がありません'],
  ])('refuse %s → %s at line %i, column %s', (from, to, line, field, words) => {
    const { faults } = check(changed(from, to).text)
    expect(faults).toContainEqual({ line, field, message: expect.stringContaining(words) })
  })

  it.each(['貸借対照表', '損益計算書', '純資産変動計算書', '財産目録', '注記'])('need the sheet %s', (sheet) => {
    const without = file.split('\n').filter((line) => !line.startsWith(`${sheet},`))
    expect(check(without.join('\n')).faults.map(({ message }) => message)).toEqual([
      `「${sheet}」の行がありません(法51条1項)。`,
    ])
  })

  it('open as the year before closed', () => {
    const [heading, ...rows] = file.split('\n').map((row) => row.split(','))
    const swapped = rows.map(([sheet, section, account, now, then, note]) => [sheet, section, account, then, now, note])
    const closing = linesOf([heading, ...swapped].map((row) => row?.join(',')).join('\n'))
    const last = { year: yearOf(2024), lines: closing }
    expect(check(file, [last]).faults).toEqual([])
    const faults = check(changed('未収会費,600000,500000', '未収会費,600000,500001').text, [last]).faults
    expect(faults).toContainEqual({ line: 3, field: '前年度', message: expect.stringContaining('500000円') })
    const forgotten = check(
      changed('貸借対照表,流動負債,預り金,300000,300000', '貸借対照表,流動負債,仮受金,300000,300000').text,
      [last],
    )
    expect(forgotten.faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('「預り金」(300000円)の行'),
    )
  })

  it('of another year than the one before are not compared, and a later year that no longer fits is told', () => {
    const older = { year: yearOf(2023), lines: linesOf(file) }
    expect(check(file, [older]).warnings).toContain(yearBeforeNotKept)
    const later = { year: yearOf(2026), lines: linesOf(file) }
    expect(check(file, [later]).warnings).toContain(yearAfterDiffers)
  })

  it('leave the purpose property unjudged, with its reason, where a figure is not stated', () => {
    const { faults, warnings } = check(changed('目的取得財産,増加,寄附,0,,\n', '').text)
    expect(faults).toEqual([])
    expect(warnings.join()).toContain('認定後に受けた寄附')
  })
})

describe('the purpose property', () => {
  const recordedBefore = (yen: number): RecordedProperty => ({
    ...corporation,
    certifiedOn: calendarDate('2020-04-01'),
    years: [
      {
        year: yearOf(2024),
        broughtForwardYen: yen,
        ...{ gainsYen: Object.fromEntries(gainKinds.map((kind) => [kind, 0])), consumedYen: 0, otherConsumedYen: 0 },
      },
    ],
  })

  it('goes on from what the records say of the year before, and a file that says otherwise is at fault in its line', () => {
    const brought = linesOf(file).find(({ account }) => account === '前年度末')
    if (!brought?.yen) throw new Error('the file brings something forward')
    expect(check(file, [], recordedBefore(brought.yen)).faults).toEqual([])
    const faults = check(file, [], recordedBefore(brought.yen + 1)).faults
    expect(faults.map(({ line }) => line)).toContain(brought.line)
    expect(faults.map(({ message }) => message).join()).toContain('前年度末の残額は、記録では')
  })

  it('of a file that says nothing of it is what the records say', () => {
    const text = file
      .split('\n')
      .filter((line) => !line.startsWith('目的取得財産,'))
      .join('\n')
    const whole = withStatedYear(corporation, { year: yearOf(2025), lines: linesOf(file) })
    expect(check(text, [], whole)).toEqual({ faults: [], warnings: [yearBeforeNotKept] })
    const [year] = whole.years ?? []
    if (!year) throw new Error('the file states the year')
    const other = { ...whole, years: [{ ...year, consumedYen: (year.consumedYen ?? 0) + 1 }] }
    expect(
      check(text, [], other)
        .faults.map(({ message }) => message)
        .join(),
    ).toContain('計算では')
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['貸借対照表,流動資産,現金預金,12400000', '貸借対照,流動資産,現金預金,12400000', '書類'],
    ['貸借対照表,流動資産,現金預金,12400000', '貸借対照表,資産,現金預金,12400000', '区分'],
    ['目的取得財産,増加,寄附,0', '目的取得財産,増加,寄付,0', '科目'],
    ['貸借対照表,流動資産,現金預金,12400000', '貸借対照表,流動資産,現金預金,12400000.5', '当年度'],
  ])('names the line and the column of %s → %s', (from, to, field) => {
    const { text, line } = changed(from, to)
    expect(readAccounts(text)).toMatchObject({ ok: false, failure: [{ line, field }] })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(file.length), (noise, at) => {
        readAccounts(file.slice(0, at) + noise + file.slice(at))
        readDealings(noise)
      }),
    )
  })
})

it.each([
  ['1,234', 1234],
  ['△1,234', -1234],
  ['▲１２', -12],
  ['-5円', -5],
  ['0', 0],
  ['', null],
  ['1,23', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['9999999999999999', undefined],
])('%j is %j yen', (text, yen) => {
  expect(readYen(text)).toBe(yen)
})

describe('dealings with related parties (規則32条の6)', () => {
  const sums = { ...sumsOfYear(linesOf(file)), assetsYen: 1_000_000_000, ordinaryIncomeYen: 100_000_000 }
  const [dealing] = (() => {
    const read = readDealings(dealingsFile)
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return read.value
  })()
  if (!dealing) throw new Error('the file has no dealing')

  it.each([
    ['ordinaryIncome', 10_000_000, null, true],
    ['ordinaryIncome', 9_999_999, null, false],
    ['ordinaryCost', 10_000_000, null, true],
    ['extraordinary', 10_000_000, null, true],
    ['balance', 1, 10_000_000, false],
    ['balance', 1, 10_000_001, true],
    ['balance', 1, null, null],
    ['lendingOrSale', 10_000_000, null, true],
    ['businessTransfer', 9_999_999, null, false],
  ] as const)('%s of %i yen, balance %s: reported %s', (kind, yen, closingYen, reported) => {
    expect(isReported({ ...dealing, kind, yen, closingYen }, sums)).toBe(reported)
  })

  it('below the share of a large alliance are left out', () => {
    expect(
      isReported({ ...dealing, kind: 'ordinaryIncome', yen: 10_000_000 }, { ...sums, ordinaryIncomeYen: 100_000_001 }),
    ).toBe(false)
    expect(
      isReported({ ...dealing, kind: 'lendingOrSale', yen: 10_000_000 }, { ...sums, assetsYen: 1_000_000_001 }),
    ).toBe(false)
  })

  it('name the line and column of what cannot be read', () => {
    expect(readDealings(dealingsFile.replace('経常費用', '費用'))).toMatchObject({
      ok: false,
      failure: [{ line: 2, field: '取引の区分' }],
    })
    expect(readDealings(dealingsFile.split('\n')[0] ?? '')).toEqual({ ok: true, value: [] })
  })
})
