import { z } from 'zod'

/** A municipality as people write it in a file: a name in the case's own prefecture, or with its prefecture. */
export const writtenMunicipalityShape = z.union([
  z.string().min(1),
  z.strictObject({ prefecture: z.string().min(1), name: z.string().min(1) }),
])

export type WrittenMunicipality = z.output<typeof writtenMunicipalityShape>
