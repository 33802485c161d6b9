import { z } from 'zod'

const text = z.string()

/** The part of a submitted case that the register states; the case itself was read when it was written. */
const shape = z.object({
  name: text,
  prefecture: text.optional(),
  representativeName: text.optional(),
  policy: z
    .object({
      philosophy: text.optional(),
      operatingPolicy: z.array(text).optional(),
      matters: z.array(z.object({ title: text, text: text.optional(), targets: z.array(text).optional() })).optional(),
      careSection: text.optional(),
    })
    .optional(),
})

/** What a case does not state stays unstated. */
export function statedForRegister(written: unknown) {
  const { name, prefecture, representativeName, policy } = shape.parse(written)
  return {
    name,
    prefecture: prefecture ?? null,
    representativeName: representativeName ?? null,
    policy: policy
      ? {
          philosophy: policy.philosophy ?? null,
          operatingPolicy: policy.operatingPolicy ?? [],
          matters: (policy.matters ?? []).map((matter) => ({
            title: matter.title,
            text: matter.text ?? null,
            targets: matter.targets ?? null,
          })),
          careSection: policy.careSection ? [policy.careSection] : [],
        }
      : null,
  }
}
