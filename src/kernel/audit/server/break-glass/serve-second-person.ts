import { sql } from 'kysely'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import {
  answerBreakGlass,
  listAskedOfColleagues,
  openWithoutColleague,
} from '../../contract/second-person-endpoints.ts'
import { secondPersonChanged } from '../../published/second-person-changed.ts'
import { readGrants } from './read-grants.ts'

/** Nobody answered yet, and it may still be opened or was. */
const unanswered = sql`g.needs_second_person and (g.used_at is not null or g.expires_at > now())
  and not exists (select from kernel.break_glass_answer a where a.break_glass_id = g.id)`

const askedOf = ({ viewer }: Pick<Work, 'viewer'>) => {
  const { accountId, organisationId } = viewer.kind === 'account' ? viewer : { accountId: null, organisationId: null }
  return sql`${unanswered} and g.organisation_id = ${organisationId} and g.account_id <> ${accountId}`
}

/** How many colleagues' emergency openings wait for a second person such as the viewer. */
export async function askedOfColleagues(work: Work<never>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kernel.break_glass g where ${askedOf(work)}`.execute(work.db)
  return rows[0]?.count ?? 0
}

interface Asked {
  readonly account_id: string
  readonly organisation_id: string
  readonly owner_id: string
  readonly subject: string
}

const mostAsked = 100

export const secondPersonEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => {
  const grantWith = async (work: Work, id: string) => {
    const [grant] = await readGrants(floor, work, { where: sql`g.id = ${id}::uuid`, most: 1 })
    if (!grant) throw new Error('who may change a grant may read it')
    return grant
  }
  return [
    serve(listAskedOfColleagues, async (work: Work) => ({
      items: await readGrants(floor, work, { where: askedOf(work), most: mostAsked, oldestFirst: true }),
    })),
    serve(answerBreakGlass, async (work: Work, { params: { breakGlass: id }, body }) => {
      const { rows } = await sql<Asked>`
        select account_id, organisation_id, owner_id, subject from kernel.break_glass g
        where id = ${id} and ${unanswered}`.execute(work.db)
      const asked = rows[0]
      work.note({ subject: id })
      if (!asked || work.viewer.kind !== 'account') return refuse('not-asked')
      if (asked.account_id === work.viewer.accountId) return refuse('second-person-needed')
      if (asked.organisation_id !== work.viewer.organisationId) return refuse('not-asked')
      work.note({ seen: [{ subject: asked.subject, ownerId: asked.owner_id }] })
      // Of two colleagues at once the first is heard.
      const said = await sql`
        insert into kernel.break_glass_answer (break_glass_id, asked_by, organisation_id, owner_id, account_id, answer)
        values (${id}, ${asked.account_id}, ${asked.organisation_id}, ${asked.owner_id}, ${work.viewer.accountId},
          ${body.answer}) on conflict do nothing`.execute(work.db)
      if (said.numAffectedRows !== 1n) return refuse('not-asked')
      await work.publish(secondPersonChanged(asked.organisation_id, id))
      return grantWith(work, id)
    }),
    serve(openWithoutColleague, async (work: Work, { params: { breakGlass: id }, body }) => {
      work.note({ subject: id, purpose: body.because })
      const { rows } = await sql<Asked>`
        update kernel.break_glass g set alone_because = ${body.because}
        where id = ${id} and account_id = ${work.viewer.kind === 'account' ? work.viewer.accountId : null}
          and used_at is null and alone_because is null and ${unanswered}
        returning organisation_id, owner_id, subject`.execute(work.db)
      const alone = rows[0]
      if (!alone) return refuse('not-waiting')
      work.note({ seen: [{ subject: alone.subject, ownerId: alone.owner_id }] })
      await work.publish(secondPersonChanged(alone.organisation_id, id))
      return grantWith(work, id)
    }),
  ]
}
