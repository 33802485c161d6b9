import { type RawBuilder, sql } from 'kysely'
import { colleagueNames } from '../../../work/server/colleague-names.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import type { BreakGlassGrant } from '../../contract/break-glass-endpoints.ts'
import type { SecondPersonAnswer } from '../../domain/second-person.ts'

type Instants = 'requestedAt' | 'expiresAt' | 'usedAt'

interface GrantRow extends Omit<BreakGlassGrant, Instants | 'secondPerson'>, Readonly<Record<Instants, Date | null>> {
  readonly requestedAt: Date
  readonly expiresAt: Date
  readonly accountId: string
  readonly organisationId: string
  readonly needsSecondPerson: boolean
  readonly aloneBecause: string | null
  readonly answer: SecondPersonAnswer | null
  readonly answeredAt: Date | null
  readonly answeredById: string | null
  readonly answeredBy: string | null
}

/**
 * Grants the viewer may read, the newest first. Names come from the trail's lines of the request and its answer, which
 * outlive the person's role and the organisation's membership; who may not read those knows colleagues by name.
 */
export async function readGrants(
  floor: WorkFloor,
  work: Work,
  which: { readonly where: RawBuilder<unknown>; readonly most: number; readonly oldestFirst?: true },
): Promise<BreakGlassGrant[]> {
  const me = work.viewer.kind === 'account' ? work.viewer : { accountId: null, organisationId: null }
  const { rows } = await sql<GrantRow>`
    select g.id, asked.person_name as person, g.account_id = ${me.accountId} as "isOwnRequest",
      coalesce(asked.organisation_name, ${nameOf('g.organisation_id')}) as organisation,
      ${nameOf('g.owner_id')} as owner, g.owner_id = ${me.organisationId} as "isOwnData",
      g.category, g.subject, g.reason_class as "reasonClass", g.reason, g.requested_at as "requestedAt",
      g.expires_at as "expiresAt", g.used_at as "usedAt", g.missed, g.account_id as "accountId",
      g.organisation_id as "organisationId", g.needs_second_person as "needsSecondPerson",
      g.alone_because as "aloneBecause", a.answer, a.answered_at as "answeredAt", a.account_id as "answeredById",
      answered.person_name as "answeredBy"
    from kernel.break_glass g
    left join kernel.break_glass_answer a on a.break_glass_id = g.id
    left join ${peopleOf('audit.request-break-glass')} asked on true
    left join ${peopleOf('audit.answer-break-glass')} answered on a.answer is not null
    where ${which.where}
    order by g.id ${which.oldestFirst ? sql`asc` : sql`desc`} limit ${sql.lit(which.most)}`.execute(work.db)
  const colleagues = rows.filter(({ organisationId }) => organisationId === me.organisationId)
  const names = await colleagueNames(
    floor,
    work,
    colleagues.flatMap(({ accountId, answeredById }) => [accountId, ...(answeredById === null ? [] : [answeredById])]),
  )
  return rows.map((row) => grantOf(row, row.organisationId === me.organisationId ? names : new Map()))
}

function grantOf(row: GrantRow, names: ReadonlyMap<string, string>): BreakGlassGrant {
  return {
    ...row,
    person: row.person ?? names.get(row.accountId) ?? null,
    requestedAt: row.requestedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
    secondPerson: row.needsSecondPerson
      ? {
          answer: row.answer,
          person: row.answeredBy ?? names.get(row.answeredById ?? '') ?? null,
          answeredAt: row.answeredAt?.toISOString() ?? null,
          aloneBecause: row.aloneBecause,
        }
      : null,
  }
}

/** Who did it to the grant, by the trail; nobody where the viewer does not read it. */
const peopleOf = (operation: string) => sql`kernel.audit_line_people(array(
  select l.id from kernel.audit_line l
  where l.subject = g.id::text and l.operation = ${sql.lit(operation)} and l.outcome = 'done'))`

/** Today's name, of an organisation that the viewer knows. */
const nameOf = (column: 'g.organisation_id' | 'g.owner_id') => sql`(
  select n.name from kernel.organisation_name n
  where n.organisation_id = ${sql.ref(column)} and n.effective_on <= kernel.today_in_japan()
  order by n.effective_on desc limit 1)`
