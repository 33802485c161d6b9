// 法70条の20 (63条・64条), 法70条の23 (67条): what the governor may demand of an alliance.
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../foundation/japanese-date.ts'
import { lacksOfPastDay } from './past-day.ts'

export const orderKinds = {
  report: {
    name: '報告の徴収・立入検査',
    article: '法70条の20(法63条1項)',
    ...{ afterCouncil: false, afterDefence: false, needsTerm: true },
  },
  measures: {
    name: '措置命令',
    article: '法70条の20(法64条1項)',
    ...{ afterCouncil: false, afterDefence: false, needsTerm: true },
  },
  stop: {
    name: '業務停止命令',
    article: '法70条の20(法64条2項・3項)',
    ...{ afterCouncil: true, afterDefence: false, needsTerm: true },
  },
  dismissal: {
    name: '役員の解任の勧告',
    article: '法70条の20(法64条2項・3項)、法70条の23(法67条)',
    ...{ afterCouncil: true, afterDefence: true, needsTerm: false },
  },
} as const
export type OrderKind = keyof typeof orderKinds
export const orderKindKeys = Object.keys(orderKinds) as [OrderKind, ...OrderKind[]]

export interface GivenOrder {
  readonly kind: OrderKind
  readonly orderedOn: CalendarDate
  readonly dueOn: CalendarDate | null
  readonly councilOn: CalendarDate | null
  /** When the alliance was heard, or let the day go by that it was offered (67条). */
  readonly defenceOn: CalendarDate | null
  /** The term of an order to take measures that is not fulfilled (64条2項), the first to end; null: there is none. */
  readonly measuresDueOn: CalendarDate | null
  readonly today: CalendarDate
}

/** What an order lacks, each with its field. */
export function lacksOfOrder({ kind, orderedOn, dueOn, councilOn, defenceOn, measuresDueOn, today }: GivenOrder) {
  const { afterCouncil, afterDefence, needsTerm } = orderKinds[kind]
  const lacks = [
    ...lacksOfPastDay('orderedOn', orderedOn, today),
    needsTerm && dueOn === null && { field: 'dueOn', message: '期限(停止の期間の末日)を入力してください。' },
    dueOn !== null && dueOn < orderedOn && { field: 'dueOn', message: '期限が命令の日より前です。' },
    afterCouncil &&
      councilOn === null && {
        field: 'councilOn',
        message: '医療審議会の意見を聴いた日を入力してください(法64条3項)。',
      },
    afterCouncil &&
      councilOn !== null &&
      councilOn > orderedOn && {
        field: 'councilOn',
        message: '医療審議会の意見は、命令や勧告の前に聴きます(法64条3項)。',
      },
    afterDefence &&
      defenceOn === null && {
        field: 'defenceOn',
        message: '弁明の機会を与えた日を入力してください(法70条の23、法67条)。',
      },
    afterDefence &&
      defenceOn !== null &&
      defenceOn > orderedOn && { field: 'defenceOn', message: '弁明の機会は、勧告の前に与えます(法67条)。' },
    afterCouncil &&
      measuresDueOn !== null &&
      measuresDueOn >= orderedOn && {
        field: 'kind',
        message: `措置命令の期限(${formatJapaneseDate(measuresDueOn)})が過ぎていません。停止命令と解任の勧告は、措置命令に従わないときのものです(法64条2項)。`,
      },
    afterCouncil &&
      measuresDueOn === null && {
        field: 'kind',
        message:
          '先に措置命令が記録されていません。停止命令と解任の勧告は、措置命令に従わないときのものです(法64条2項)。',
      },
  ]
  return lacks.filter((each) => each !== false)
}
