import type { TransferKind } from '../transfer-kind.ts'
import { type TransferState, type TransferStep, transferLifecycle } from './transfer-lifecycle.ts'

/** They undo, break off or send back: no way to a good end leads through them. */
const notOnward: readonly TransferStep[] = ['takeBack', 'releaseReceiver', 'cancel', 'returnPatient']

/** The fewest steps by which a case of this kind still comes to its close. What may be left out is not among them. */
export function stepsToClose(kind: TransferKind, from: TransferState): readonly TransferStep[] {
  const rows = transferLifecycle.filter(
    ({ step, kinds, needs }) =>
      !notOnward.includes(step) && !needs?.includes('absentHolder') && (kinds?.includes(kind) ?? true),
  )
  const ways = new Map<TransferState, readonly TransferStep[]>([[from, []]])
  for (const [state, way] of ways) {
    for (const row of rows) if (row.from.includes(state) && !ways.has(row.to)) ways.set(row.to, [...way, row.step])
  }
  return ways.get('closed') ?? []
}
