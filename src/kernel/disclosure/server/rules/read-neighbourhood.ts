import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { AllianceTies } from '../../domain/alliance-ties.ts'
import type { NameOf } from '../../domain/rule-sentence.ts'

export interface KnownNames {
  /** Today's names of the organisations the viewer knows. */
  readonly names: ReadonlyMap<string, string>
  readonly nameOf: NameOf
}

export interface Neighbourhood extends KnownNames {
  readonly ties: AllianceTies
}

/** Who stands around the viewer, as far as the viewer may know it. */
export const readNeighbourhood = async (work: Work): Promise<Neighbourhood> => ({
  ties: await readTies(work),
  ...(await readNames(work)),
})

/** Who is a member of which alliance, and who supervises it. */
export async function readTies(work: Work): Promise<AllianceTies> {
  const memberships = await sql<AllianceTies['memberships'][number]>`
    select alliance_id as "allianceId", organisation_id as "organisationId", member_kind as "memberKind",
      joined_on as "joinedOn", withdrawn_on as "withdrawnOn"
    from kernel.membership`.execute(work.db)
  const supervisions = await sql<AllianceTies['supervisions'][number]>`
    select alliance_id as "allianceId", prefecture_id as "prefectureId", from_on as "fromOn", until_on as "untilOn"
    from kernel.alliance_supervision`.execute(work.db)
  return { memberships: memberships.rows, supervisions: supervisions.rows }
}

export async function readNames(work: Work): Promise<KnownNames> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (organisation_id) organisation_id as id, name from kernel.organisation_name
    where effective_on <= kernel.today_in_japan() order by organisation_id, effective_on desc`.execute(work.db)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return {
    names,
    // A former fellow member's name may no longer be known; the rule that addressed it stays readable.
    nameOf: (organisationId) => names.get(organisationId) ?? '(名称を確認できない法人)',
  }
}
