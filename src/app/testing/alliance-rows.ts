import { demo } from './private-rows.ts'
import type { TestServer } from './start-test-server.ts'

/** Rows of the fictional alliance's office, by the names of the parameters in paths. */
export interface AllianceRows {
  readonly markId: string
  readonly eventId: string
}

export async function plantAllianceRows({ superuser }: TestServer): Promise<AllianceRows> {
  const rows = { markId: crypto.randomUUID(), eventId: crypto.randomUUID() }
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
  return rows
}
