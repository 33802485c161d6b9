import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { bedPlanShape } from '../../contract/beds-and-money/bed-plan-shape.ts'
import { fundLedgerShape } from '../../contract/beds-and-money/fund-ledger-shape.ts'
import { moneyYearShape, movementShape, supportShape } from '../../contract/beds-and-money/money-shapes.ts'
import { appendMovement } from './movement-store.ts'
import { type NewRecord, saveRecord } from './record-store.ts'
import type { RecordKind, RegulatedTables } from './regulated-tables.ts'

const seedShape = z.strictObject({
  bedTransfers: z.array(z.strictObject({ id: z.uuid(), plan: bedPlanShape })),
  supports: z.array(z.strictObject({ id: z.uuid(), support: supportShape, movements: z.array(movementShape) })),
  years: z.array(z.strictObject({ from: dayShape, figures: moneyYearShape })),
  fundLedger: fundLedgerShape,
})

/** Stores what a seed file says of an alliance's beds and money. A fault in it is a fault of ours, and stops the start. */
export async function seedBedsAndMoney(given: Work, file: URL, ownerId: string): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), seedShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const work = workFor<RegulatedTables>(given)
  const { bedTransfers, supports, years, fundLedger } = read.value.value
  const store = <Kind extends RecordKind>(record: Pick<NewRecord<Kind>, 'kind' | 'key' | 'value'>) =>
    saveRecord(work, { ...record, ownerId, revision: null, reason: '架空の記録' })
  for (const { id, plan } of bedTransfers) await store({ kind: 'bedTransfer', key: id, value: plan })
  for (const { id, support, movements } of supports) {
    await store({ kind: 'support', key: id, value: support })
    for (const moved of movements) await appendMovement(work, ownerId, { supportKey: id, ...moved })
  }
  for (const { from, figures } of years) await store({ kind: 'moneyYear', key: from, value: figures })
  await store({ kind: 'fundLedger', key: 'ledger', value: fundLedger })
}
