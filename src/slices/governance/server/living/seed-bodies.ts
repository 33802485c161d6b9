import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { textShape } from '../../contract/certification-case-fields.ts'
import { officerFactsShape, statementShapes } from '../../contract/living/statement-shapes.ts'
import { councilCategories } from '../../domain/certification-case.ts'
import type { BodyTables } from './body-tables.ts'
import { addStatement, type NewStatement } from './statement-store.ts'
import { addPerson, addTerm, endTerm } from './term-store.ts'

const stated = <Topic extends 'articles' | 'corporation' | 'policy' | 'planningAreas' | 'finances' | 'process'>(
  topic: Topic,
) =>
  z.strictObject({
    topic: z.literal(topic),
    on: dayShape,
    value: statementShapes[topic] as z.ZodType,
    reason: textShape.optional(),
  })

const bodiesShape = z.strictObject({
  persons: z.array(
    z.strictObject({
      key: textShape,
      name: textShape,
      terms: z.array(
        z.strictObject({
          post: z.enum(['director', 'auditor', 'councillor']),
          category: z.enum(councilCategories).optional(),
          electedOn: dayShape,
          fromOn: dayShape.optional(),
          lastOn: dayShape.optional(),
          cause: z.enum(['termOver', 'resigned', 'removed', 'died', 'disqualified']).optional(),
        }),
      ),
      declared: officerFactsShape.optional(),
    }),
  ),
  declaredOn: dayShape,
  relations: z.strictObject({
    on: dayShape,
    kin: z.array(
      z.strictObject({ between: z.tuple([textShape, textShape]), kind: z.enum(['spouse', 'kinWithinThird']) }),
    ),
  }),
  representative: z.array(
    z.strictObject({
      person: textShape,
      kind: z.enum(['selection', 'removal']),
      decidedOn: dayShape,
      reappointment: z.boolean(),
      approvalArrivedOn: dayShape.nullable(),
    }),
  ),
  members: z.array(z.strictObject({ organisation: z.uuid(), on: dayShape, value: statementShapes.member })),
  statements: z.array(
    z.discriminatedUnion('topic', [
      stated('articles'),
      stated('corporation'),
      stated('policy'),
      stated('planningAreas'),
      stated('finances'),
      stated('process'),
    ]),
  ),
})

/** Stores the bodies of a seed file as the records of one alliance. */
export async function seedBodies(given: Work, file: URL, ownerId: string, source: string): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), bodiesShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const work = workFor<BodyTables>(given)
  const { persons, declaredOn, relations, representative, members, statements } = read.value.value
  const state = (statement: Omit<NewStatement, 'ownerId' | 'reason'>, reason = source) =>
    addStatement(work, { ownerId, reason, ...statement } as NewStatement)

  const ids = new Map<string, string>()
  for (const { key, name, terms, declared } of persons) {
    const personId = await addPerson(work, ownerId, name)
    ids.set(key, personId)
    for (const { post, category = null, electedOn, fromOn = electedOn, lastOn, cause } of terms) {
      const term = { ownerId, personId, post, category, electedOn, fromOn, reason: source }
      const termId = await addTerm(work, term)
      if (lastOn && cause) await endTerm(work, { ownerId, termId, end: { lastOn, cause }, reason: source })
    }
    if (!declared) continue
    const declaring = new Set([...terms.slice(0, 1).map(({ fromOn, electedOn }) => fromOn ?? electedOn), declaredOn])
    for (const effectiveOn of declaring)
      await state({ topic: 'officer', subject: personId, effectiveOn, value: declared })
  }
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the seed names nobody by ${key}`)
    return id
  }
  const kin = relations.kin.map(({ between: [one, other], kind }) => ({
    between: [idOf(one), idOf(other)] as [string, string],
    kind,
  }))
  await state({ topic: 'relations', subject: null, effectiveOn: relations.on, value: { relations: kin } })
  for (const { person, decidedOn, ...step } of representative) {
    const value = { ...step, personId: idOf(person) }
    await state({ topic: 'representative', subject: work.newId(), effectiveOn: decidedOn, value })
  }
  for (const { organisation, on, value } of members) {
    await state({ topic: 'member', subject: organisation, effectiveOn: on, value })
  }
  const before = new Map<string, object>()
  for (const { topic, on, value, reason } of statements) {
    const whole = Array.isArray(value) ? value : { ...before.get(topic), ...(value as object) }
    before.set(topic, whole)
    await state({ topic, subject: null, effectiveOn: on, value: statementShapes[topic].parse(whole) }, reason)
  }
}
