import { type BodiesRows, plantBodiesRows } from './bodies/bodies-rows.ts'
import { type MeetingRows, plantMeetingRows } from './meetings/meeting-rows.ts'
import { type AllianceRows, plantAllianceRows } from './office/alliance-rows.ts'
import { keepFile, type PrivateRows, plantPrivateRows } from './planted/private-rows.ts'
import { plantSupervisionRows, type SupervisionRows } from './planted/supervision-rows.ts'
import { plantRegulatedRows, type RegulatedRows } from './regulated/regulated-rows.ts'
import type { TestServer } from './start-test-server.ts'

/** What a call is aimed at. */
export interface Aim extends PrivateRows, AllianceRows, SupervisionRows, RegulatedRows, MeetingRows, BodiesRows {
  readonly caseId: string
  /** An alliance of the public register, not the fictional one. */
  readonly allianceId: string
}

/** The private case of the fictional alliance, private rows of one member, the first alliance of the public register. */
export async function aimAtDemo(server: TestServer): Promise<Aim> {
  const cases = await server.superuser.query("select id from governance.certification_case where basis = 'fictional'")
  const alliances = await server.superuser.query('select id from registry.listing order by sort_key limit 1')
  const rows = await plantPrivateRows(server)
  const officeFile = await keepFile(server, 'secretariat')
  return {
    caseId: cases.rows[0].id,
    allianceId: alliances.rows[0].id,
    ...rows,
    ...(await plantAllianceRows(server)),
    ...(await plantBodiesRows(server, rows.file)),
    ...(await plantSupervisionRows(server, officeFile)),
    ...(await plantRegulatedRows(server)),
    ...(await plantMeetingRows(server, officeFile)),
  }
}

/** The same kinds of ids, and nothing has them. */
export function aimAtNothing(aim: Aim): Aim {
  const nothing = Object.fromEntries(Object.keys(aim).map((name) => [name, crypto.randomUUID()]))
  return { ...aim, ...nothing, allianceId: 'no-such-alliance' }
}
