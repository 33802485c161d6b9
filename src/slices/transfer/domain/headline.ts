import type { TransferNeed } from './need/transfer-need.ts'
import { purposeNames } from './transfer-kind.ts'

const sexNames = { male: '男性', female: '女性', other: 'その他', unknown: '性別不明' } as const

/** A case in a line without who it is: 「80代 女性 大腿骨頸部骨折 / リハビリテーション」. */
export function headlineOf({ ageBand, sex, mainDiagnosis, purpose }: TransferNeed): string {
  const about = [
    ageBand === undefined ? undefined : ageBand === 0 ? '10歳未満' : `${ageBand}代`,
    sex && sexNames[sex],
    mainDiagnosis,
  ].filter((part) => part !== undefined)
  const parts = [about.join(' '), purpose && purposeNames[purpose]].filter(Boolean)
  return parts.length > 0 ? parts.join(' / ') : '内容は未入力です'
}
