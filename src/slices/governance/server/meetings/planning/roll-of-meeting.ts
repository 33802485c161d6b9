// 一般法48条 (members), 95条 (directors); the council as the alliance recorded it: who may vote on the day of a meeting.
import { sql } from 'kysely'
import { searchKey } from '../../../../../foundation/japanese-text.ts'
import { isHeldOn } from '../../../domain/bodies/held-period.ts'
import type { AllianceFacts } from '../../living/alliance-facts.ts'
import type { MeetingWork, StoredMeeting, StoredVoter } from '../meeting-store.ts'

interface Entry {
  readonly part: 'voter' | 'auditor'
  readonly name: string
  readonly votes: number | null
  readonly organisationId: string | null
  readonly represents: boolean | null
  readonly posts: readonly { readonly body: string; readonly represents?: boolean | undefined }[] | null
}

type AccountRole = 'director' | 'auditor' | 'councillor'

function entriesOf(
  { body, held_on: on }: StoredMeeting,
  facts: AllianceFacts,
): readonly (Entry & { role: AccountRole | null })[] {
  if (body === 'generalMeeting') {
    return facts.members.map(({ name, votes, organisationId }) => ({
      ...plain(name),
      part: 'voter',
      role: null,
      organisationId,
      votes: votes ?? null,
    }))
  }
  if (body === 'council') {
    const sitting = facts.councillors.filter(({ held }) => isHeldOn(held, on))
    return sitting.map(({ name }) => ({ ...plain(name), part: 'voter', role: 'councillor' }))
  }
  const serving = facts.officers.filter(({ held }) => isHeldOn(held, on))
  return serving.map(({ name, role, represents, posts }) => ({
    ...plain(name),
    role,
    part: role === 'director' ? 'voter' : 'auditor',
    represents: represents ? represents.some((period) => isHeldOn(period, on)) : null,
    posts: posts?.map((post) => ({ body: post.body, represents: post.represents })) ?? null,
  }))
}

/**
 * Of the roll, who left between the notice and the meeting's day, as the records of that day know them. A name that no record
 * has ever known is left alone.
 */
export function goneFromRoll(
  { body, held_on: on }: StoredMeeting,
  voters: readonly StoredVoter[],
  facts: AllianceFacts,
): readonly string[] {
  const members = new Set(facts.members.map(({ organisationId }) => organisationId))
  const terms = (part: StoredVoter['part']) =>
    body === 'council'
      ? facts.councillors
      : facts.officers.filter(({ role }) => role === (part === 'voter' ? 'director' : 'auditor'))
  const isGone = ({ part, name, organisation_id: organisationId }: StoredVoter): boolean => {
    if (body === 'generalMeeting') return organisationId !== null && !members.has(organisationId)
    const own = terms(part).filter((term) => searchKey(term.name) === searchKey(name))
    return own.length > 0 && !own.some(({ held }) => isHeldOn(held, on))
  }
  return voters.filter(isGone).map(({ id }) => id)
}

/** Who would be on the roll of the day and is not: nobody called them. */
export function missingFromRoll(meeting: StoredMeeting, voters: readonly StoredVoter[], facts: AllianceFacts) {
  const keyOf = (part: StoredVoter['part'], name: string, organisationId: string | null) =>
    organisationId ?? `${part} ${searchKey(name)}`
  const called = new Set(voters.map(({ part, name, organisation_id }) => keyOf(part, name, organisation_id)))
  return entriesOf(meeting, facts)
    .filter(({ part, name, organisationId }) => !called.has(keyOf(part, name, organisationId)))
    .map(({ name }) => name)
}

const plain = (name: string) => ({ name, votes: null, organisationId: null, represents: null, posts: null })

/** Writes the roll anew; answers how many may vote. People are found among the alliance's accounts by role and name. */
export async function writeRoll(work: MeetingWork, meeting: StoredMeeting, facts: AllianceFacts): Promise<number> {
  await work.db.deleteFrom('governance.meeting_voter').where('meeting_id', '=', meeting.id).execute()
  const entries = entriesOf(meeting, facts)
  const accounts = await accountsOf(work, meeting)
  const rows = entries.map(({ role, organisationId, posts, ...entry }, position) => ({
    ...entry,
    id: work.newId(),
    position,
    meeting_id: meeting.id,
    owner_id: meeting.owner_id,
    organisation_id: organisationId,
    account_id: (role && accounts.get(`${role} ${searchKey(entry.name)}`)) ?? null,
    posts: posts && JSON.stringify(posts),
  }))
  // In portions: a statement carries at most 65,535 values.
  for (let from = 0; from < rows.length; from += 1000) {
    await work.db
      .insertInto('governance.meeting_voter')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  return rows.filter(({ part }) => part === 'voter').length
}

async function accountsOf(
  work: MeetingWork,
  { owner_id, held_on }: StoredMeeting,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string; role: string }>`
    select a.id, a.name, r.role from kernel.role_assignment r join kernel.account a on a.id = r.account_id
    where r.organisation_id = ${owner_id} and r.role in ('director', 'auditor', 'councillor')
      and r.from_on <= ${held_on} and (r.until_on is null or r.until_on > ${held_on})`.execute(work.db)
  return new Map(rows.map(({ id, name, role }) => [`${role} ${searchKey(name)}`, id]))
}
