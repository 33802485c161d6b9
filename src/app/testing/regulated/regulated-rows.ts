import { demo } from '../planted/private-rows.ts'
import type { TestServer } from '../start-test-server.ts'
import { regulatedRecords } from './regulated-bodies.ts'

/** Rows of the fictional alliance's beds and money, by the names of the parameters in paths. */
export interface RegulatedRows {
  readonly planId: string
  readonly supportId: string
  readonly investmentId: string
}

export async function plantRegulatedRows({ superuser }: TestServer): Promise<RegulatedRows> {
  const id = () => crypto.randomUUID()
  const rows = { planId: id(), supportId: id(), investmentId: id() }
  for (const [kind, name, value] of regulatedRecords) {
    await superuser.query(
      `insert into governance.regulated_record (owner_id, kind, record_key, revision, value, reason, recorded_at)
       values ($1, $2, $3, 1, $4, '', now())`,
      [demo.alliance, kind, rows[name], JSON.stringify(value)],
    )
  }
  return rows
}
