import { z } from 'zod'
import { nearestName } from '../../foundation/nearest-name.ts'
import { prefectures } from '../../foundation/prefectures.ts'

/** The message is written here: listing all 47 would bury it. A missing one is said as for every field. */
export const prefectureShape = z.enum(prefectures, {
  error: ({ input }) => {
    if (input === undefined) return undefined
    const nearest = typeof input === 'string' ? nearestName(input, prefectures) : null
    return nearest
      ? `この都道府県はありません。もしかして「${nearest}」ですか。`
      : '都道府県の名称を「神奈川県」のように書いてください。'
  },
})

/** A municipality as people write it in a file: a name in the case's own prefecture, or with its prefecture. */
export const writtenMunicipalityShape = z.union([
  z.string().min(1),
  z.strictObject({ prefecture: prefectureShape, name: z.string().min(1) }),
])

export type WrittenMunicipality = z.output<typeof writtenMunicipalityShape>
