// 社会福祉法109条1項: one municipality, or two and more within the same prefecture.
import { designatedCityOfWard, isDesignatedCity } from '../../../../foundation/municipality-code.ts'
import { broken, type Finding, met, unknown, withWarnings } from '../../../../foundation/rule.ts'
import type { CouncilCase } from '../council-case.ts'
import { type CouncilRule, suppliers } from '../council-rule.ts'

function decide({ level, municipalities }: CouncilCase): Finding {
  if (!municipalities) {
    return unknown([{ field: 'municipalities', label: '区域とする市町村', supplier: suppliers.office }])
  }
  if (municipalities.length === 0) return broken('区域とする市町村がありません')
  const names = municipalities.map(({ name }) => name).join('、')
  const wards = municipalities.filter(({ code }) => designatedCityOfWard(code) !== null)
  if (wards.length > 0) {
    return broken(`指定都市の区(${wards.map(({ name }) => name).join('、')})は、地区社会福祉協議会の区域です`)
  }
  const prefectures = [...new Set(municipalities.map(({ prefecture }) => prefecture))]
  if (prefectures.length > 1) return broken(`区域が二つ以上の都道府県(${prefectures.join('、')})にまたがっています`)

  const cities = municipalities.filter(({ code }) => isDesignatedCity(code))
  if (level === 'designatedCity' && cities.length === 0) return broken(`区域(${names})に指定都市がありません`)
  const finding = met(`区域は${prefectures[0]}の ${municipalities.length} 市区町村: ${names}`)
  return level === 'municipal' && cities.length > 0
    ? withWarnings(
        finding,
        `${cities.map(({ name }) => name).join('、')}は指定都市です。過半数の要件は level: designatedCity で確かめてください。`,
      )
    : finding
}

export const areaStaysInOnePrefecture: CouncilRule = {
  id: 'W1',
  title: '同一都道府県内の市町村の区域',
  articles: { municipal: '社会福祉法109条1項', designatedCity: '社会福祉法109条1項' },
  decide,
}
