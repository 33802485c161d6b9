import { plantWard } from '../planted/private-ward.ts'
import type { Provocation } from '../provocation.ts'

const backwards: Provocation = { query: '?from=2026-05&through=2026-04' }
const nowhere = () => crypto.randomUUID()

/** A second ward of the same hospital. */
const namesake: NonNullable<Provocation['arrange']> = async ({ server }) => {
  const id = await plantWard(server, '同じ名称の病棟')
  await server.superuser.query("update transfer.ward_name set name = '同じ名称の病棟' where ward_id = $1", [id])
  return undefined
}

/** Another line of the same list, which bears the code. */
const codedNeighbour: NonNullable<Provocation['arrange']> = async ({ server, aim }) => {
  await server.superuser.query(
    `insert into transfer.partner (id, owner_id, name, kind, recorded_at, institution_code)
     select gen_random_uuid(), owner_id, gen_random_uuid()::text, 'clinic', now(), '1499990199'
     from transfer.partner where id = $1`,
    [aim.partnerId],
  )
  return undefined
}

export const transferProvocations: Readonly<Record<string, Provocation>> = {
  'transfer.show-figures period-not-possible': backwards,
  'transfer.export-figures period-not-possible': backwards,
  'transfer.show-member-counts period-not-possible': { ...backwards, as: 'secretariat' },
  'transfer.list-support-dates period-not-possible': backwards,
  'transfer.print-fee-record-pdf period-not-possible': backwards,
  'transfer.print-fee-record-word period-not-possible': backwards,
  'transfer.export-fee-record period-not-possible': backwards,
  'transfer.add-partner partner-name-taken': { times: 2, body: { name: '同じ名称の機関' } },
  'transfer.add-partner partner-code-taken': { times: 2, body: { institutionCode: '1499990198' } },
  'transfer.record-partner-code partner-code-taken': {
    arrange: codedNeighbour,
    body: { institutionCode: '1499990199' },
  },
  'transfer.link-partner facility-not-known': { body: { facilityId: nowhere() } },
  'transfer.record-partner-meeting date-in-future': { body: { heldOn: '2099-01-01' } },
  'transfer.record-partner-meeting partner-not-ours': { body: { partnerIds: [nowhere()] } },
  'transfer.end-step-down-agreement agreement-not-found': { times: 2 },
  'transfer.record-step-down-agreement date-in-future': { body: { agreedOn: '2099-01-01' } },
  'transfer.record-support-date date-in-future': { body: { heldOn: '2099-01-01' } },
  'transfer.save-request transfer-not-found': { body: { version: 3 } },
  'transfer.list-transfers cursor-not-readable': { query: '?cursor=x' },
  'transfer.define-ward facility-not-ours': { body: { facilityId: nowhere() } },
  'transfer.define-ward ward-name-taken': { times: 2, body: { name: '同じ名称の病棟' } },
  'transfer.rename-ward ward-name-taken': { arrange: namesake, body: { name: '同じ名称の病棟' } },
  'transfer.record-sheet sheet-changed-meanwhile': { body: { seenRevision: 9 } },
  'transfer.record-sheet ages-not-possible': {
    body: { sheet: { procedures: {}, infections: {}, behaviours: {}, youngestAge: 70, oldestAge: 60 } },
  },
  'transfer.record-beds ward-not-found': { as: 'liaison-nurse' },
  'transfer.record-beds beds-changed-meanwhile': { as: 'receiving-nurse', body: { seenId: nowhere() } },
}
