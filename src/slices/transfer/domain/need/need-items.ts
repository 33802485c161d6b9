import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { purposeNames } from '../transfer-kind.ts'
import { behaviourNames, infectionNames, procedureNames, rehabilitationConditionNames } from './care-codes.ts'
import { dailyActivityNames, dependenceNames } from './functioning.ts'
import { inhibitingFactorNames } from './inhibiting-factors.ts'
import type { TransferNeed } from './transfer-need.ts'

const listed = (names: readonly string[] | undefined): string | undefined =>
  names && (names.length === 0 ? 'なし' : names.join('、'))

/** Of what nobody stated nothing is said: 「なし」 would be a statement. */
const stated = (names: readonly string[]): string | undefined => names.join('、') || undefined

const withDetail = (name: string, detail: string | undefined) => (detail ? `${name}(${detail})` : name)

export interface NeedItem {
  readonly name: string
  readonly value: string
}

/**
 * The need as it leaves the members: on a FAX, or by a link. HIV is left out: others may pick the paper up, and the chosen
 * receiver is told. Where it was all that was stated, nothing is said of infections, because 「なし」 would be false.
 */
export function needOutside(need: TransferNeed): TransferNeed {
  const { infections, ...others } = need
  const told = infections?.filter(({ code }) => code !== 'hiv')
  if (told === undefined || (told.length === 0 && infections?.length !== 0)) return others
  return { ...others, infections: told }
}

/** The need item by item, without what was not stated. */
export function needItems(need: TransferNeed): NeedItem[] {
  const factors = Object.entries(need.inhibitingFactors).filter(([, answer]) => answer === 'yes')
  const items: readonly (readonly [string, string | undefined])[] = [
    ['目的', need.purpose && purposeNames[need.purpose]],
    ['病名', [need.mainDiagnosis, need.otherDiagnoses].filter(Boolean).join('\n') || undefined],
    ['発症日', need.onsetOn && formatJapaneseDate(need.onsetOn)],
    ['手術日', need.operationOn && formatJapaneseDate(need.operationOn)],
    ['リハビリの対象', need.rehabilitationCondition && rehabilitationConditionNames[need.rehabilitationCondition]],
    ['経過', need.course],
    ['処置', listed(need.procedures?.map(({ code, detail }) => withDetail(procedureNames[code], detail)))],
    ['感染症', listed(need.infections?.map(({ code }) => infectionNames[code]))],
    ['特別な薬剤', need.specialDrugs],
    ['アレルギー', need.allergies],
    ['食事', need.diet],
    [
      '日常生活動作',
      stated(
        Object.entries(need.activities ?? {}).map(
          ([activity, dependence]) =>
            `${dailyActivityNames[activity as keyof typeof dailyActivityNames]} ${dependenceNames[dependence]}`,
        ),
      ),
    ],
    [
      '自立度',
      [need.bedriddenLevel, need.dementiaLevel && `認知症 ${need.dementiaLevel}`].filter(Boolean).join('、') ||
        undefined,
    ],
    ['行動', listed(need.behaviours?.map((each) => behaviourNames[each]))],
    [
      '退院を遅らせる要因',
      listed(factors.map(([factor]) => inhibitingFactorNames[factor as keyof typeof inhibitingFactorNames])),
    ],
    [
      'リハビリの内容',
      need.rehabilitation &&
        [
          need.rehabilitation.therapies.join('・'),
          need.rehabilitation.unitsPerDay !== undefined && `1日${need.rehabilitation.unitsPerDay}単位`,
          need.rehabilitation.goal,
        ]
          .filter(Boolean)
          .join('、'),
    ],
    [
      '見通し',
      [need.expectedDestination, need.expectedDays !== undefined && `${need.expectedDays}日程度`]
        .filter(Boolean)
        .join('、') || undefined,
    ],
    ['意思疎通', need.communication],
    ['バーセル指数', need.barthelIndex?.toString()],
    ['転倒の危険', need.fallRisk === undefined ? undefined : need.fallRisk ? 'あり' : 'なし'],
    ['個室の希望', need.singleRoomWished === undefined ? undefined : need.singleRoomWished ? 'あり' : 'なし'],
    ['希望', need.wish],
    [
      '本人・家族への説明',
      need.explanationGiven &&
        (need.explanationGiven.given
          ? `済み${need.explanationGiven.by ? `(${need.explanationGiven.by})` : ''}`
          : 'まだ'),
    ],
  ]
  return items.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]))
}
