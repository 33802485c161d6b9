import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Block, Paper } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { assetSections, debtSections, linesOf, sumOf, yenText } from '../../../domain/accounts/account-lines.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import type { AccountsOfYear, PaperFacts } from '../paper-facts.ts'
import { accountRows, entries, heading, notes, paragraph, table, yearColumns, yearText, yenCell } from '../paper-kit.ts'
import { noAccounts } from './statement-papers.ts'

/** 財産目録, with the figure that counts on a revocation in the next year (規39条の29). */
export function propertyInventoryPaper({ alliance, year, accounts }: PaperFacts): Paper {
  return {
    title: '財産目録',
    issuer: `${formatJapaneseDate(year.until)}現在　${alliance.name}`,
    owner: alliance.name,
    blocks: accounts
      ? [
          inventoryTable(accounts),
          heading(1, '医療連携推進目的取得財産残額'),
          ...balanceBlocks(accounts),
          notes([...kindOf('propertyInventory').unconfirmed, ...(accounts.balance?.warnings ?? [])]),
        ]
      : [noAccounts],
  }
}

function inventoryTable({ lines, sums }: AccountsOfYear): Block {
  const section = (name: string) => {
    const listed = linesOf(lines, 'inventory', [name])
    return [
      [name, '', yenText(sumOf(listed))],
      ...listed.map(({ account, note, yen }) => [`　${account}`, note ?? '', yenCell(yen, '額')]),
    ]
  }
  return table(
    [
      ['科目', 7],
      ['場所・物量・使用目的など', 9],
      ['金額(円)', 5, 'numeric'],
    ],
    [
      ...assetSections.flatMap(section),
      ['資産合計', '', yenText(sums.assetsYen)],
      ...debtSections.flatMap(section),
      ['負債合計', '', yenText(sums.debtsYen)],
      ['正味財産', '', yenText(sums.netAssetsYen)],
    ],
  )
}

function balanceBlocks({ balance }: AccountsOfYear): readonly Block[] {
  if (!balance) return [paragraph('公益社団法人であるため、記載しません(規39条の30)。')]
  const yenOr = (yen: number | null, what: string) => (yen === null ? unstated(what) : `${yenText(yen)}円`)
  const missing = [...new Set(balance.missing.map(({ label }) => label))]
  return [
    entries([
      { name: 'この年度に増加した額', value: yenOr(balance.gainedYen, '増加した額') },
      { name: 'この年度に減少した額', value: yenOr(balance.deductedYen, '減少した額') },
      {
        name: '医療連携推進目的取得財産残額',
        value:
          balance.balanceYen === null
            ? unstated(['医療連携推進目的取得財産残額', ...missing].join('、'))
            : `${yenText(balance.balanceYen)}円`,
      },
      { name: '根拠', value: balance.article },
    ]),
  ]
}

/** 附属明細表: the schedules that the accounts state, each in its own table. */
export function schedulesPaper({ alliance, year, accounts }: PaperFacts): Paper {
  const lines = accounts ? linesOf(accounts.lines, 'schedule') : []
  const schedules = [...new Set(lines.map(({ section }) => section))]
  return {
    title: '附属明細表',
    issuer: `${yearText(year)}\n${alliance.name}`,
    owner: alliance.name,
    blocks: !accounts
      ? [noAccounts]
      : [
          ...(schedules.length === 0 ? [paragraph(unstated('附属明細表(会計のCSVの書類「附属明細表」)'))] : []),
          ...schedules.flatMap((schedule, index) => [
            heading(1, `${index + 1}．${schedule}`),
            scheduleTable(lines.filter(({ section }) => section === schedule)),
          ]),
          notes(kindOf('schedules').unconfirmed),
        ],
  }
}

/** A column that nothing stands in is left out: a list of costs has no opening balance. */
function scheduleTable(lines: ReturnType<typeof linesOf>): Block {
  const hasPrevious = lines.some(({ previousYen }) => previousYen !== null)
  const hasNote = lines.some(({ note }) => note !== null)
  const columns = hasPrevious
    ? ([yearColumns[0], ['期末(円)', 5, 'numeric'], ['期首(円)', 5, 'numeric']] as const)
    : ([yearColumns[0], ['金額(円)', 5, 'numeric']] as const)
  const total = hasPrevious ? [] : [['合計', yenText(sumOf(lines)), ...(hasNote ? [''] : [])]]
  return table(
    [...columns, ...(hasNote ? [['摘要', 8] as const] : [])],
    [
      ...accountRows(lines, '').map((row, index) => [
        ...(hasPrevious ? row : row.slice(0, 2)),
        ...(hasNote ? [lines[index]?.note ?? ''] : []),
      ]),
      ...total,
    ],
  )
}
