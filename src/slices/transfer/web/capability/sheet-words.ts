import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { behaviourNames, infectionNames, procedureNames } from '../../domain/need/care-codes.ts'
import { purposeNames } from '../../domain/transfer-kind.ts'
import {
  type AdmissionCapability,
  type Taking,
  takenSexesNames,
  takingNames,
  takings,
} from '../../domain/ward/admission-capability.ts'

export interface SheetLine {
  readonly term: string
  readonly text: string
}

/** A sheet as lines to read. What it does not state has no line, except the lists, where silence is said. */
export function sheetLines(sheet: AdmissionCapability): readonly SheetLine[] {
  const lines: readonly (SheetLine | undefined | false)[] = [
    { term: '転院の目的', text: sheet.purposes?.map((each) => purposeNames[each]).join('、') ?? notStated },
    ...takenLines('医療処置', sheet.procedures, procedureNames),
    ...takenLines('感染症', sheet.infections, infectionNames),
    ...takenLines('行動・心理症状', sheet.behaviours, behaviourNames),
    sheet.therapies && { term: 'リハビリテーション', text: sheet.therapies.join('・') || '行っていません' },
    sheet.sexes && { term: '性別', text: takenSexesNames[sheet.sexes] },
    (sheet.youngestAge !== undefined || sheet.oldestAge !== undefined) && {
      term: '年齢',
      text: `${sheet.youngestAge === undefined ? '' : `${sheet.youngestAge}歳以上`}${sheet.oldestAge === undefined ? '' : `${sheet.oldestAge}歳以下`}`,
    },
    sheet.withoutGuarantor && { term: '身元保証人がいない方', text: takingNames[sheet.withoutGuarantor] },
    sheet.specialDrugs && { term: '高額・特殊な薬剤', text: takingNames[sheet.specialDrugs] },
    counted('透析の席', sheet.dialysisSeats, '席'),
    counted('個室', sheet.privateRooms, '室'),
    counted('発症・手術からの日数', sheet.mostDaysSinceOnset, '日以内'),
    counted('依頼から受入れまで', sheet.usualDaysToAdmission, '日(通常)'),
    sheet.notes ? { term: 'そのほか', text: sheet.notes } : undefined,
  ]
  return lines.filter((line) => line !== undefined && line !== false)
}

const notStated = '書かれていません'

const counted = (term: string, count: number | undefined, unit: string): SheetLine | undefined =>
  count === undefined ? undefined : { term, text: `${count}${unit}` }

function takenLines<Code extends string>(
  what: string,
  taken: { readonly [Each in Code]?: Taking | undefined },
  names: Readonly<Record<Code, string>>,
): readonly SheetLine[] {
  const codes = Object.keys(names) as Code[]
  const lines = takings.map((taking) => ({
    term: `${what}：${takingNames[taking]}`,
    text: codes
      .filter((code) => taken[code] === taking)
      .map((code) => names[code])
      .join('、'),
  }))
  const stated = lines.filter(({ text }) => text !== '')
  return stated.length > 0 ? stated : [{ term: what, text: notStated }]
}

export const revisionText = (revision: number, validFromOn: CalendarDate): string =>
  `第${revision}版(${formatJapaneseDate(validFromOn)}から)`
