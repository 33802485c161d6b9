import type { BadgeTone } from '../../../../design/text/badge.tsx'
import type { WrittenTarget } from '../../contract/targets/target-shapes.ts'
import type { TargetState } from '../../domain/targets/target.ts'

export const targetStateWords: Readonly<Record<TargetState, { readonly word: string; readonly tone: BadgeTone }>> = {
  reached: { word: '達成', tone: 'green' },
  meetingNow: { word: '今は目標どおり', tone: 'blue' },
  onTheWay: { word: '途上', tone: 'yellow' },
  missed: { word: '未達', tone: 'red' },
  unknown: { word: '不明', tone: 'neutral' },
}

export const countingNames: Readonly<Record<WrittenTarget['counting'], string>> = {
  sum: '年度の合計',
  latest: '最も新しい値',
  mean: '記録した値の平均',
}

export const directionNames: Readonly<Record<WrittenTarget['direction'], string>> = {
  atLeast: '以上',
  atMost: '以下',
}

/** At most two digits after the point: a mean of counts has no more meaning. */
export const numberText = (value: number): string =>
  (Math.round(value * 100) / 100).toLocaleString('ja-JP', { maximumFractionDigits: 2 })

export const goalText = ({ goal, unit, direction }: Pick<WrittenTarget, 'goal' | 'unit' | 'direction'>): string =>
  goal === null ? '数値の定めなし' : `${numberText(goal)}${unit}${directionNames[direction]}`
