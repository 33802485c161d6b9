import type { Worksheet } from '../../../../platform/files/write-xlsx.ts'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { acceptanceRate } from '../../domain/figures/answers-by-receiver.ts'
import { outcomeNames, outcomes } from '../../domain/figures/case-history.ts'
import {
  figuresSource,
  periodDefinition,
  shareDefinitions,
  spreadDefinitions,
  spreadNames,
  spreadWords,
} from '../../domain/figures/figure-definitions.ts'
import { declineCodeNames, declineCodes } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'

type Figures = ShownFigures['whole']

const rounded = (value: number): number => Math.round(value * 10) / 10
const percent = (part: number, of: number): number | null => (of === 0 ? null : rounded((part / of) * 100))

const headings = [
  '依頼(件)',
  ...outcomes.map((each) => `${outcomeNames[each]}(件)`),
  ...spreadNames.flatMap((name) => {
    const { title, unit } = spreadDefinitions[name]
    return [`${title} 中央値(${unit})`, `${title} 90%値(${unit})`, `${title} 対象(件)`]
  }),
  '決定(件)',
  `${shareDefinitions.firstChoice.title}(%)`,
  `${shareDefinitions.waitingBedDays.title}(日)`,
  '転院待ちの日数が不明(件)',
]

const cells = (figures: Figures) => [
  figures.cases,
  ...outcomes.map((each) => figures.outcomes[each] ?? 0),
  ...spreadNames.flatMap((name) => {
    const spread = figures[name]
    return spread ? [rounded(spread.median), rounded(spread.p90), spread.count] : [null, null, 0]
  }),
  figures.decided,
  percent(figures.firstChoice, figures.decided),
  figures.waitingBedDays.days,
  figures.waitingBedDays.unknown,
]

/** The same figures as on the screen, a row a month, and what each of them means. */
export function figureSheets({ whole, months, kinds, receivers, period, on }: ShownFigures): Worksheet[] {
  return [
    {
      name: '月別',
      headings: ['月', ...headings],
      rows: [...months.map(({ month, figures }) => [month, ...cells(figures)]), ['期間全体', ...cells(whole)]],
    },
    {
      name: '種類別',
      headings: ['種類', ...headings],
      rows: kinds.map(({ kind, figures }) => [transferKindNames[kind], ...cells(figures)]),
    },
    {
      name: '照会先別',
      headings: [
        '照会先',
        '照会',
        '受入可',
        '待機',
        '不可',
        '回答なし',
        '受入率(%)',
        ...Object.values(declineCodeNames),
      ],
      rows: receivers.map((each) => {
        const rate = acceptanceRate(each)
        return [
          each.receiver,
          each.asked,
          each.accepted,
          each.waitlisted,
          each.declined,
          each.unanswered,
          rate === null ? null : rounded(rate * 100),
          ...declineCodes.map((code) => each.declinedBecause[code] ?? 0),
        ]
      }),
    },
    {
      name: '定義',
      headings: ['指標', '単位', '定義'],
      rows: [
        ...[...spreadNames.map((name) => spreadDefinitions[name]), ...Object.values(shareDefinitions)].map(
          ({ title, unit, definition }) => [title, unit, definition],
        ),
        ['期間', '', `${period.from}〜${period.through}。${periodDefinition}`],
        ['中央値と90%値', '', spreadWords],
        ['出典', '', `${figuresSource}。${on}現在`],
      ],
    },
  ]
}
