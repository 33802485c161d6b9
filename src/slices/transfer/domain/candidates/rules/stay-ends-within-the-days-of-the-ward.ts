import { broken, met, unknown } from '../../../../../foundation/rule.ts'
import { rehabilitationConditionNames } from '../../need/care-codes.ts'
import { mostStayDays } from '../../parameters/stay-days.ts'
import { wardKindNames } from '../../ward/ward.ts'
import { missingInNeed, notInNeed, type WardRule } from '../ward-facts.ts'

/** Needs no sheet: the limit is that of the ward's kind. */
export const stayEndsWithinTheDaysOfTheWard: WardRule<unknown> = {
  title: '入院できる日数',
  decide: ({ need, wardKind }, on) => {
    const { rehabilitationCondition: condition, expectedDays } = need
    if (wardKind === 'convalescentRehabilitation' && condition === undefined) {
      return notInNeed('rehabilitationCondition', 'リハビリテーションの対象となる状態')
    }
    const most = mostStayDays(wardKind, condition, on)
    if (most === null) return met()
    const isRehabilitation = wardKind === 'convalescentRehabilitation' && condition !== undefined
    const limit = `${wardKindNames[wardKind]}の上限${most}日${isRehabilitation ? `(${rehabilitationConditionNames[condition]})` : ''}`
    if (expectedDays === undefined) {
      return unknown([missingInNeed('expectedDays', '見込みの入院日数')], `${limit}に収まるか、まだ分かりません。`)
    }
    return expectedDays > most
      ? broken(`見込みの入院日数${expectedDays}日は、${limit}を超えます。`)
      : met(`見込みの入院日数${expectedDays}日は、${limit}に収まります。`)
  },
}
