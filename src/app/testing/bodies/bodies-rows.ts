import { demo, planted } from '../planted/private-rows.ts'
import type { TestServer } from '../start-test-server.ts'

/** A director of the fictional alliance, and questions of one member, by the names of the parameters in paths. */
export interface BodiesRows {
  readonly personId: string
  readonly termId: string
  /** The facility administrator's draft: nobody outside the member may see it. */
  readonly opinionId: string
  readonly sentOpinionId: string
  /** Goes with the draft. */
  readonly fileId: string
}

export async function plantBodiesRows({ superuser }: TestServer, fileId: string): Promise<BodiesRows> {
  const id = () => crypto.randomUUID()
  const rows = { personId: id(), termId: id(), opinionId: id(), sentOpinionId: id(), fileId }
  await superuser.query(
    `with person as (
       insert into governance.body_person (id, owner_id, name, recorded_at) values ($1, $3, '架空 計画', now()))
     insert into governance.body_term (id, owner_id, person_id, post, elected_on, from_on, reason, recorded_at)
     values ($2, $3, $1, 'director', '2026-06-26', '2026-06-27', '試験', now())`,
    [rows.personId, rows.termId, demo.alliance],
  )
  for (const [opinionId, isSent] of [
    [rows.opinionId, false],
    [rows.sentOpinionId, true],
  ] as const) {
    await superuser.query(
      `insert into governance.opinion (id, owner_id, alliance_id, item, title, body, disclosure, created_at, created_by,
         changed_at, sent_at, sent_by)
       select $1, $2, $3, 'budget', $4, $4, 'office', now(), account_id, now(),
         case when $5 then now() end, case when $5 then account_id end
       from kernel.demo_persona where id = 'facility-administrator'`,
      [opinionId, demo.thirdMember, demo.alliance, isSent ? '架空の照会' : planted, isSent],
    )
  }
  await superuser.query(
    `insert into governance.opinion_file (opinion_id, owner_id, file_id, name, added_at) values ($1, $2, $3, '資料.csv', now())`,
    [rows.opinionId, demo.thirdMember, fileId],
  )
  return rows
}

/** Which question an endpoint can act on. */
export const opinionFor = (name: string, { opinionId, sentOpinionId }: BodiesRows): string =>
  name.endsWith('.tell-decision') || name.endsWith('.reply-to-opinion') ? sentOpinionId : opinionId
