import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { addRevision, addStoredCase, findCase, lockCase, type StoredCase } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { readAllianceFacts } from './alliance-facts.ts'

/**
 * What a case says on a day. A living one is composed of the alliance's records, for the alliance's own people; whoever else
 * may see it has not all of them, and reads it as it was last composed.
 */
export async function writtenOn(work: Work<GovernanceTables>, stored: StoredCase, on: CalendarDate): Promise<unknown> {
  const isOwn = work.viewer.kind === 'account' && work.viewer.organisationId === stored.ownerOrganisationId
  if (!stored.living || !isOwn) return stored.written
  const facts = await readAllianceFacts(work, stored.ownerOrganisationId, on)
  return facts?.writtenCase ?? stored.written
}

const note =
  '定款・社員・役員・評議会などの記録から作られる事例です。記録が変わるたび、また日付が変わるたびに判定し直し、変わった判定を履歴に残します。'

/**
 * Composes an alliance's living case of today and keeps it as a revision when it says something else; the first time it is
 * added. Only the system may: it sees every record.
 */
export async function refreshLivingCase(
  work: Work<GovernanceTables>,
  allianceId: string,
  reason: string,
): Promise<void> {
  await lockCase(work, allianceId)
  const facts = await readAllianceFacts(work, allianceId, work.today)
  if (!facts) throw new Error(`${allianceId} is no alliance`)
  const written: unknown = JSON.parse(JSON.stringify(facts.writtenCase))
  const found = await livingCaseOf(work, allianceId)
  if (!found) return addLivingCase(work, allianceId, { name: facts.name, written, reason })
  if (isDeepStrictEqual(found.written, written)) return
  await addRevision(work, { ...found, revision: found.revision + 1, written, reason })
}

export async function livingCaseOf(work: Work<GovernanceTables>, allianceId: string): Promise<StoredCase | null> {
  const row = await work.db
    .selectFrom('governance.certification_case')
    .select('id')
    .where('owner_organisation_id', '=', allianceId)
    .where('living', '=', true)
    .executeTakeFirst()
  return row ? findCase(work, row.id) : null
}

async function addLivingCase(
  work: Work<GovernanceTables>,
  allianceId: string,
  { name, written, reason }: { readonly name: string; readonly written: unknown; readonly reason: string },
): Promise<void> {
  await addStoredCase(work, {
    id: work.newId(),
    ownerOrganisationId: allianceId,
    supervisingOrganisationId: await supervisorOf(work, allianceId),
    audience: 'owner',
    basis: 'ownStatement',
    title: `現在の記録:${name}`,
    note,
    written,
    reason,
    living: true,
  })
}

async function supervisorOf(work: Work<GovernanceTables>, allianceId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select prefecture_id as id from kernel.alliance_supervision
    where alliance_id = ${allianceId} and from_on <= ${work.today} and (until_on is null or until_on > ${work.today})
    order by from_on desc limit 1`.execute(work.db)
  return rows[0]?.id ?? null
}
