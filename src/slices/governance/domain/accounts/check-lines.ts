import {
  type AccountLine,
  type AccountsFault,
  furtherNote,
  linesOf,
  noteTopics,
  type Sheet,
  sheets,
} from './account-lines.ts'

const alwaysNeeded: readonly Sheet[] = ['balance', 'income', 'netAssets', 'inventory', 'note']

export const sheetsArePresent = (lines: readonly AccountLine[]): readonly AccountsFault[] =>
  alwaysNeeded
    .filter((sheet) => linesOf(lines, sheet).length === 0)
    .map((sheet) => ({ line: 1, field: '書類', message: `「${sheets[sheet]}」の行がありません(法51条1項)。` }))

/** 会計基準 3条・4条・17条. What there is nothing of is said to be 「該当なし」, so that nothing is merely forgotten. */
export const notesArePresent = (lines: readonly AccountLine[]): readonly AccountsFault[] => {
  const notes = linesOf(lines, 'note')
  const topics: readonly string[] = [...noteTopics, furtherNote]
  if (notes.length === 0) return []
  return [
    ...noteTopics
      .filter((topic) => !notes.some(({ section }) => section === topic))
      .map((topic) => ({
        line: notes[0]?.line ?? 1,
        field: '区分',
        message: `注記「${topic}」がありません。該当がなければ「該当なし」と書いてください(会計基準3条・4条・17条)。`,
      })),
    ...notes
      .filter(({ section }) => !topics.includes(section))
      .map(({ line, section }) => ({
        line,
        field: '区分',
        message: `知らない注記「${section}」です。使える区分: ${topics.join('、')}`,
      })),
    ...notes
      .filter(({ note }) => note === null)
      .map(({ line, section }) => ({ line, field: '摘要', message: `注記「${section}」の内容がありません。` })),
  ]
}

const total = /(合計|小計|総計)$|^計$/

export function linesAreSound(lines: readonly AccountLine[]): readonly AccountsFault[] {
  const seen = new Map<string, number>()
  return lines.flatMap(({ line, sheet, section, account, yen }): readonly AccountsFault[] => {
    if (sheet === 'note') return []
    const faults: AccountsFault[] = []
    if (account === '') faults.push({ line, field: '科目', message: '科目がありません。' })
    if (yen === null)
      faults.push({ line, field: '当年度', message: '当年度の額がありません。0円のときは0と書いてください。' })
    if (total.test(account)) {
      faults.push({
        line,
        field: '科目',
        message: `「${account}」の行は書かないでください。合計はこのシステムが計算します。`,
      })
    }
    const key = JSON.stringify([sheet, section, account])
    const before = seen.get(key)
    if (before !== undefined && (sheet === 'balance' || sheet === 'income')) {
      faults.push({ line, field: '科目', message: `「${account}」は${before}行目にもあります。` })
    }
    seen.set(key, line)
    return faults
  })
}

/** 期首 = 前期末: every figure of the column 前年度 is the one that the year before closed with. */
export function openingIsLastClosing(
  lines: readonly AccountLine[],
  before: readonly AccountLine[],
): readonly AccountsFault[] {
  const keyOf = ({ sheet, section, account }: AccountLine) => JSON.stringify([sheet, section, account])
  const compared = (all: readonly AccountLine[]) => [...linesOf(all, 'balance'), ...linesOf(all, 'income')]
  const closed = new Map(compared(before).map((each) => [keyOf(each), each]))
  const here = new Set(compared(lines).map(keyOf))
  const differing = compared(lines).flatMap((each) => {
    const closing = closed.get(keyOf(each))?.yen ?? 0
    if ((each.previousYen ?? 0) === closing) return []
    const message = `「${each.account}」の前年度は${each.previousYen ?? 0}円と書かれていますが、登録済みの前年度の会計では${closing}円です。`
    return [{ line: each.line, field: '前年度', message }]
  })
  const lost = compared(before)
    .filter((each) => (each.yen ?? 0) !== 0 && !here.has(keyOf(each)))
    .map((each) => ({
      line: linesOf(lines, each.sheet)[0]?.line ?? 1,
      field: '科目',
      message: `前年度の「${sheets[each.sheet]}」にある「${each.section}」の「${each.account}」(${each.yen}円)の行がありません。当年度が0円でも書いてください。`,
    }))
  return [...differing, ...lost]
}
