// 社会福祉法111条1項: set up by the prefectural councils, for the whole country, to link them and coordinate businesses.
import { allOf, broken, type Finding, met, withWarnings } from '../../../../foundation/rule.ts'
import { businessesCovered } from '../business-cover.ts'
import type { CouncilCase } from '../council-case.ts'
import type { CouncilRule } from '../council-rule.ts'

/** A prefecture alone may be where its office is; only municipalities say that the area is less than the country. */
function spansTheCountry({ prefecture, municipalities = [] }: CouncilCase): Finding {
  if (municipalities.length > 0) {
    return broken(`全国ではなく、${municipalities.map(({ name }) => name).join('、')}を区域としています`)
  }
  const finding = met('全国を単位とする連合会とされ、区域を限る市区町村の記載はありません')
  if (prefecture === undefined) return finding
  return withWarnings(finding, `都道府県(${prefecture})が書かれていますが、区域を限るものとは読んでいません。`)
}

export const federationSpansTheCountry: CouncilRule = {
  id: 'W12',
  title: '全国を単位とする連絡と事業の調整',
  articles: { national: '社会福祉法111条1項' },
  decide: (facts) =>
    withWarnings(
      allOf([spansTheCountry(facts), businessesCovered(facts, ['liaison'])]),
      '都道府県社会福祉協議会が設立したものかどうかは、このファイルでは述べられないため、確かめていません。',
    ),
}
