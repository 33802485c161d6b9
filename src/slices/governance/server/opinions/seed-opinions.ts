import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { textShape } from '../../contract/certification-case-fields.ts'
import { consultationItems } from '../../domain/certification-case.ts'
import { disclosures } from '../../domain/opinions/opinion-state.ts'
import type { OpinionTables } from './opinion-tables.ts'

const opinionsShape = z.array(
  z.strictObject({
    owner: z.uuid(),
    item: z.enum(consultationItems),
    title: textShape,
    body: textShape,
    disclosure: z.enum(disclosures),
    decidesOn: dayShape.nullable(),
    sentAt: z.iso.datetime({ offset: true }),
    decidedOn: dayShape.nullable().default(null),
    replies: z.array(z.strictObject({ kind: z.enum(['council', 'alliance']), body: textShape, on: dayShape })),
  }),
)

/** Stands for the people of the members and of the office whom the demo has not. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Stores questions that were sent, with what was said of them. */
export async function seedOpinions(given: Work, file: URL, allianceId: string): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), opinionsShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const work = workFor<OpinionTables>(given)
  for (const { owner, decidesOn, sentAt, decidedOn, replies, ...content } of read.value.value) {
    const sent = new Date(sentAt)
    const about = { id: work.newId(), owner_id: owner, alliance_id: allianceId }
    await work.db
      .insertInto('governance.opinion')
      .values({
        ...about,
        ...content,
        ...{ decides_on: decidesOn, decided_on: decidedOn },
        ...{ created_at: sent, created_by: nobody, changed_at: sent, sent_at: sent, sent_by: nobody },
        ...{ withdrawn_at: null, withdrawn_by: null, withdrawal_reason: null },
      })
      .execute()
    for (const { kind, body, on } of replies) {
      await work.db
        .insertInto('governance.opinion_reply')
        .values({
          id: work.newId(),
          opinion_id: about.id,
          ...{ owner_id: owner, alliance_id: allianceId, kind, body, dated_on: on },
          ...{ recorded_at: work.now, recorded_by: nobody },
        })
        .execute()
    }
  }
}
