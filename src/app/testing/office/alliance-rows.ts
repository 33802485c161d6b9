import { demo } from '../planted/private-rows.ts'
import type { TestServer } from '../start-test-server.ts'
import { officeRows } from './office-bodies.ts'

/** Rows of the fictional alliance's office, by the names of the parameters in paths. */
export interface AllianceRows {
  readonly markId: string
  readonly eventId: string
  readonly targetId: string
  readonly resultId: string
  readonly initiativeId: string
}

export async function plantAllianceRows({ superuser }: TestServer): Promise<AllianceRows> {
  const id = () => crypto.randomUUID()
  const rows = { markId: id(), eventId: id(), targetId: id(), resultId: id(), initiativeId: id() }
  await superuser.query(
    `insert into governance.duty_mark (id, owner_id, duty, done_on, done_by, reference, recorded_at)
     values ($1::uuid, $2, 'planted-' || $1::uuid, '2026-11-01', '架空の人', '', now())`,
    [rows.markId, demo.alliance],
  )
  await superuser.query(
    `insert into governance.duty_event (id, revision, owner_id, event, recorded_at)
     values ($1, 1, $2, '{"kind": "policyChanged", "on": "2026-11-01"}', now())`,
    [rows.eventId, demo.alliance],
  )
  const { target, initiative } = officeRows
  const first = (table: string, column: string) =>
    `insert into governance.${table} (id, revision, owner_id, ${column}, recorded_at) values ($1, 1, $2, $3, now())`
  await superuser.query(first('target', 'target'), [rows.targetId, demo.alliance, JSON.stringify(target)])
  await superuser.query(first('initiative', 'initiative'), [
    rows.initiativeId,
    demo.alliance,
    JSON.stringify(initiative),
  ])
  await superuser.query(
    `insert into governance.target_result (id, owner_id, target_id, year_from, until_on, value, note, recorded_at)
     values ($1, $2, $3, '2026-04-01', '2026-06-30', 1, '', now())`,
    [rows.resultId, demo.alliance, rows.targetId],
  )
  return rows
}
