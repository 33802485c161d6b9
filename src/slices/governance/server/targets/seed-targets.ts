import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import {
  writtenEvaluationShape,
  writtenInitiativeShape,
  writtenTargetShape,
} from '../../contract/targets/target-shapes.ts'
import { writeInitiative, writeTarget } from './revised-rows.ts'
import { addEvaluation, addResult } from './target-store.ts'
import type { TargetTables } from './target-tables.ts'

const seedShape = z.strictObject({
  yearFrom: dayShape,
  targets: z.array(
    z.strictObject({
      ...writtenTargetShape.shape,
      results: z.array(z.strictObject({ untilOn: dayShape, value: z.number(), note: z.string() })),
    }),
  ),
  evaluation: writtenEvaluationShape,
  initiatives: z.array(writtenInitiativeShape),
})

/** Stores the targets, results, evaluation and initiatives of a seed file. A fault in it stops the start. */
export async function seedTargets(given: Work, file: URL, ownerId: string): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), seedShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const work = workFor<TargetTables>(given)
  const { yearFrom, targets, evaluation, initiatives } = read.value.value
  const of = { ownerId, yearFrom }
  for (const { results, ...value } of targets) {
    const id = work.newId()
    await writeTarget(work, { id, revision: 1, ownerId, value })
    for (const result of results) await addResult(work, of, { ...result, targetId: id, source: null })
  }
  await addEvaluation(work, of, evaluation)
  for (const value of initiatives) await writeInitiative(work, { id: work.newId(), revision: 1, ownerId, value })
}
