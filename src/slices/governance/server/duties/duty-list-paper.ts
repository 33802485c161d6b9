import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Block, Paper, Text } from '../../../../platform/documents/paper.ts'
import type { Duty } from '../../domain/duties/duty.ts'
import { dutyStateWords } from '../../domain/duties/live/duty-state-words.ts'
import type { DutyYear, ListedDuty } from './read-duty-year.ts'

const written = (day: CalendarDate | null): string => (day ? formatJapaneseDate(day) : '')

function dayText({ deadline, dueOn, plannedOn }: Duty): Text {
  if (dueOn) return plannedOn ? `${written(dueOn)}まで\n(予定 ${written(plannedOn)})` : written(dueOn)
  if (deadline.kind === 'withoutDelay') return '遅滞なく'
  return deadline.kind === 'noDay' ? '日の定めなし' : { gap: '不明' }
}

const stateText = ({ state, doneOn }: Duty): string =>
  doneOn ? `${dutyStateWords[state]}\n${written(doneOn)}` : dutyStateWords[state]

const table = (duties: readonly ListedDuty[]): Block => ({
  kind: 'table',
  columns: [
    { title: '期限', share: 7 },
    { title: '義務', share: 8 },
    { title: '根拠', share: 6 },
    { title: '担当', share: 4 },
    { title: '状態', share: 7 },
  ],
  rows: duties.map((duty) => [dayText(duty), duty.title, duty.article, duty.who, stateText(duty)]),
})

const warnings = (duties: readonly ListedDuty[]): readonly Block[] => {
  const items = duties.flatMap(({ title, warnings: of, missing }) => [
    ...of.map((warning) => `${title}: ${warning}`),
    ...missing.map(({ label, supplier }) => `${title}: ${label}が分かっていません(確認先: ${supplier})`),
  ])
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: '確かめること' },
    { kind: 'list', marker: 'bullet', items },
  ]
}

/** The year's list as the office hands it to the board: what is due when, on what basis, and what is still open in law. */
export function dutyListPaper({ facts, year }: DutyYear, duties: readonly ListedDuty[], on: CalendarDate): Paper {
  const period = year ? `${written(year.from)}から${written(year.until)}まで` : null
  return {
    title: '年間の義務の一覧',
    owner: facts.name,
    issuer: `${written(on)}現在`,
    blocks: [
      {
        kind: 'entries',
        entries: [
          { name: '法人', value: facts.name },
          { name: '事業年度', value: period ?? { gap: '未記載: 事業年度' } },
        ],
      },
      table(duties),
      ...warnings(duties),
      {
        kind: 'note',
        text: '根拠の「法」は医療法、「規」は医療法施行規則、「一般法」は一般社団法人及び一般財団法人に関する法律です。',
      },
    ],
  }
}
