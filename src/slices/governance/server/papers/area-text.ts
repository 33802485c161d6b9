import type { Text } from '../../../../platform/documents/paper.ts'
import { unstated } from '../../../../platform/documents/paper.ts'
import type { Municipality } from '../../domain/certification-case.ts'
import { prefecturesOf } from '../../domain/cooperation-area.ts'

/** Each municipality under its prefecture, as public papers write it: 神奈川県厚木市、海老名市. */
export function areaText(area: readonly Municipality[]): Text {
  if (area.length === 0) return unstated('医療連携推進区域')
  return prefecturesOf(area)
    .map((prefecture) => {
      const names = area.filter((place) => place.prefecture === prefecture).map((place) => place.name)
      return `${prefecture}${names.join('、')}`
    })
    .join('\n')
}
