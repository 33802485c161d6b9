// 社会福祉法109条2項: one ward or more of a designated city; both kinds take part; more than half of the operators join.
import { designatedCityOfWard } from '../../../../foundation/municipality-code.ts'
import { allOf, broken, type Finding, met, unknown, withWarnings } from '../../../../foundation/rule.ts'
import type { CouncilCase } from '../council-case.ts'
import { type CouncilRule, suppliers } from '../council-rule.ts'
import { mostOperatorsJoined } from '../majority.ts'
import { bothKindsTakePart } from './operators-and-doers-take-part.ts'

function areaIsWards({ municipalities }: CouncilCase): Finding {
  if (!municipalities) {
    return unknown([{ field: 'municipalities', label: '区域とする指定都市の区', supplier: suppliers.office }])
  }
  if (municipalities.length === 0) return broken('区域とする区がありません')
  const others = municipalities.filter(({ code }) => designatedCityOfWard(code) === null)
  if (others.length > 0) return broken(`指定都市の区ではありません: ${others.map(({ name }) => name).join('、')}`)
  const cities = new Set(municipalities.map(({ code }) => designatedCityOfWard(code)))
  const finding = met(`区域は指定都市の区: ${municipalities.map(({ name }) => name).join('、')}`)
  return cities.size > 1
    ? withWarnings(finding, '二つ以上の指定都市にまたがる区域でよいかは、条文からは読み取れません。')
    : finding
}

export const districtCouncilStandsInItsWards: CouncilRule = {
  id: 'W6',
  title: '区の区域と、経営者・活動者・過半数の参加',
  articles: { district: '社会福祉法109条2項' },
  decide: (facts) => allOf([areaIsWards(facts), bothKindsTakePart(facts), mostOperatorsJoined(facts)]),
}
