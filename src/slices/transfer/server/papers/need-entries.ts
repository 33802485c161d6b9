import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Entry } from '../../../../platform/documents/paper.ts'
import {
  behaviourNames,
  infectionNames,
  procedureNames,
  rehabilitationConditionNames,
} from '../../domain/need/care-codes.ts'
import { dailyActivityNames, dependenceNames } from '../../domain/need/functioning.ts'
import { inhibitingFactorNames } from '../../domain/need/inhibiting-factors.ts'
import type { TransferNeed } from '../../domain/need/transfer-need.ts'
import { purposeNames } from '../../domain/transfer-kind.ts'

const listed = (names: readonly string[] | undefined): string | undefined =>
  names && (names.length === 0 ? 'なし' : names.join('、'))

const withDetail = (name: string, detail: string | undefined) => (detail ? `${name}(${detail})` : name)

/** The need on paper, item by item, without what was not stated. HIV is not written on paper that others may pick up. */
export function needEntries(need: TransferNeed): Entry[] {
  const factors = Object.entries(need.inhibitingFactors).filter(([, answer]) => answer === 'yes')
  const items: readonly (readonly [string, string | undefined])[] = [
    ['目的', need.purpose && purposeNames[need.purpose]],
    ['病名', [need.mainDiagnosis, need.otherDiagnoses].filter(Boolean).join('\n') || undefined],
    ['発症日', need.onsetOn && formatJapaneseDate(need.onsetOn)],
    ['手術日', need.operationOn && formatJapaneseDate(need.operationOn)],
    ['リハビリの対象', need.rehabilitationCondition && rehabilitationConditionNames[need.rehabilitationCondition]],
    ['経過', need.course],
    ['処置', listed(need.procedures?.map(({ code, detail }) => withDetail(procedureNames[code], detail)))],
    ['感染症', listed(need.infections?.filter(({ code }) => code !== 'hiv').map(({ code }) => infectionNames[code]))],
    ['特別な薬剤', need.specialDrugs],
    ['アレルギー', need.allergies],
    ['食事', need.diet],
    [
      '日常生活動作',
      listed(
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
    ['希望', need.wish],
  ]
  return items.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]))
}
