import { mayMiss, recordMiss } from '../../../../kernel/audit/server/break-glass/misses.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { openInEmergency } from '../../contract/emergency-endpoints.ts'
import { emergencyItems } from '../../domain/emergency/emergency-items.ts'
import { areOnePatient } from '../../domain/emergency/one-patient.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { type OpenedCase, readOpenedCases } from './read-opened-cases.ts'

/** What the grant's subject names is found by row-level security (`transfer.opened_in_emergency`), not by this operation. */
export const serveOpenInEmergency = serve(openInEmergency, async (work: Work<TransferTables>) => {
  const { breakGlass } = acting(work)
  if (!breakGlass) return refuse('break-glass-needed')
  work.note({ subject: breakGlass.subject })
  if (!(await mayMiss(work))) return refuse('too-many-misses')
  const found = await readOpenedCases(work)
  const [newest] = found
  if (!newest) return nothingOpened(work, 'record-not-found')
  if (!areOnePatient(found.map(({ person }) => person))) return nothingOpened(work, 'several-patients')
  work.note({ seen: found.map(({ id, owner_id: ownerId }) => ({ subject: id, ownerId })) })
  const nameOf = await namesOf(work, [
    breakGlass.ownerId,
    ...found.flatMap((each) => [each.facility_id, each.receiver_id, each.receiver_facility_id]),
  ])
  const { name, kana, birthOn, patientNumber, keyPerson, secondContact, decisionCapacity, advanceDirective } =
    newest.person
  return {
    openedAt: work.now.toISOString(),
    owner: nameOf(breakGlass.ownerId) ?? null,
    patient: { name, kana, birthOn, patientNumber, keyPerson, secondContact, decisionCapacity, advanceDirective },
    cases: found.map((each) => ({
      number: each.number,
      kind: each.kind,
      state: each.state,
      writtenAt: each.created_at.toISOString(),
      facility: nameOf(each.facility_id) ?? null,
      department: each.department,
      contact: each.contact,
      receiver: receiverOf(each, nameOf),
      items: emergencyItems(each.need),
    })),
  }
})

/** Kept: the grant is used up, and its owner learns that somebody looked. */
async function nothingOpened<Name extends string>(work: Work<TransferTables>, refused: Name) {
  await recordMiss(work)
  return refuse(refused, { kept: true })
}

const receiverOf = (
  { receiver_facility_id: facility, receiver_id: member, outside_name: outside }: OpenedCase,
  nameOf: (id: string | null) => string | undefined,
): string | null => nameOf(facility) ?? nameOf(member) ?? outside
