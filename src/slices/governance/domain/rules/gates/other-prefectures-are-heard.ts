// 法70条の2第5項, 令5条の15の4: when the area spans prefectures, their governors agree who certifies, and that one hears
// the others before certifying.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Process } from '../../certification-case.ts'
import { prefecturesOf } from '../../cooperation-area.ts'
import { areaMissing } from '../../membership.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { someTruth } from '../../three-valued.ts'
import { type Gate, gateNumber, hasHappened } from '../gate.ts'

function governorsAgreed(process: Process | undefined, on: CalendarDate): Finding {
  const agreedOn = process?.certifyingPrefectureAgreedOn
  if (agreedOn === undefined) {
    const field = 'process.certifyingPrefectureAgreedOn'
    return unknown([missingFact(field, 'どの知事が認定を行うかの協議が調った日', suppliers.prefecture)])
  }
  return agreedOn !== null && hasHappened(agreedOn, on)
    ? met(`${formatJapaneseDate(agreedOn)}に認定を行う知事が協議で定められています`)
    : broken('認定を行う知事についての協議がまだ調っていません')
}

function othersAreHeard(others: readonly string[], process: Process | undefined, on: CalendarDate): Finding {
  const heard = process?.otherPrefecturesHeard
  if (!heard) {
    const field = 'process.otherPrefecturesHeard'
    return unknown([missingFact(field, `${others.join('、')}の知事の意見を聴いた日`, suppliers.prefecture)])
  }
  const heardByNow = (name: string) =>
    someTruth(heard.filter((each) => each.prefecture === name).map((each) => hasHappened(each.on, on)))
  const lacking = others.filter((name) => heardByNow(name) === false)
  if (lacking.length > 0) return broken(`次の知事の意見をまだ聴いていません: ${lacking.join('、')}`)
  const undated = others.filter((name) => heardByNow(name) === undefined)
  if (undated.length === 0) return met(`関係する知事(${others.join('、')})の意見を聴いています`)
  return unknown(
    undated.map((name) =>
      missingFact(`process.otherPrefecturesHeard[${name}].on`, `${name}の知事の意見を聴いた日`, suppliers.prefecture),
    ),
  )
}

function decide({ articles, prefecture, process }: CertificationCase, on: CalendarDate): Finding {
  if (!articles?.area?.length) return unknown([areaMissing])
  if (prefecture === undefined) return unknown([missingFact('prefecture', '認定を申請する都道府県', suppliers.office)])
  const prefectures = prefecturesOf(articles.area)
  if (!prefectures.includes(prefecture)) return broken(`申請先の${prefecture}に医療連携推進区域がありません`)
  if (prefectures.length === 1) return met('区域は一つの都道府県の中にあります')
  const others = prefectures.filter((each) => each !== prefecture)
  return allOf([governorsAgreed(process, on), othersAreHeard(others, process, on)])
}

export const otherPrefecturesAreHeard: Gate = {
  ...gateNumber(5, '法70条の2第5項、令5条の15の4'),
  title: '複数都道府県の手続',
  decide,
}
