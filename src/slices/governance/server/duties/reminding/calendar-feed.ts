import { sql } from 'kysely'
import { addDays } from '../../../../../foundation/legal-period.ts'
import { hashSecretToken, newSecretToken } from '../../../../../kernel/identity/server/secret-token.ts'
import { asSystem } from '../../../../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../../../../kernel/work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../../kernel/work/server/take-turn.ts'
import {
  endCalendarFeed,
  readDutyCalendar,
  renewCalendarFeed,
  showCalendarFeed,
} from '../../../contract/duties/duty-calendar-endpoints.ts'
import { calendarText } from '../../../domain/duties/calendar/calendar-text.ts'
import { namelessTitle } from '../../../domain/duties/list-duties.ts'
import { acting } from '../acting.ts'
import type { DutyWork } from '../duty-store.ts'
import { type DutyYear, type ListedDuty, listedDuties, readDutyYear } from '../read-duty-year.ts'

const ownFeed = (work: DutyWork) => {
  const { accountId, organisationId } = acting(work)
  return work.db
    .selectFrom('governance.calendar_feed')
    .select(['id', 'made_at', 'last_read_at'])
    .where('account_id', '=', accountId)
    .where('owner_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** One after the other: of two asked for at once, the later ends the earlier. */
async function endOwnFeed(work: DutyWork): Promise<void> {
  const { accountId } = acting(work)
  await takeTurn(work, 'governance.calendar_feed', accountId)
  const feed = await ownFeed(work)
  if (!feed) return
  await work.db.updateTable('governance.calendar_feed').set({ ended_at: work.now }).where('id', '=', feed.id).execute()
}

const serveShowFeed = serve(showCalendarFeed, async (work: DutyWork) => {
  const feed = await ownFeed(work)
  return {
    feed: feed ? { madeAt: feed.made_at.toISOString(), lastReadAt: feed.last_read_at?.toISOString() ?? null } : null,
  }
})

const serveRenewFeed = serve(renewCalendarFeed, async (work: DutyWork) => {
  const { accountId, organisationId } = acting(work)
  await endOwnFeed(work)
  const token = newSecretToken()
  await work.db
    .insertInto('governance.calendar_feed')
    .values({
      id: work.newId(),
      owner_id: organisationId,
      account_id: accountId,
      token_hash: hashSecretToken(token),
      made_at: work.now,
      last_read_at: null,
      ended_at: null,
    })
    .execute()
  return { path: readDutyCalendar.path.replace(':token', token) }
})

const serveEndFeed = serve(endCalendarFeed, async (work: DutyWork) => {
  await endOwnFeed(work)
  return {}
})

export const ownCalendarEndpoints: readonly ServedEndpoint[] = [serveShowFeed, serveRenewFeed, serveEndFeed]

/** A calendar program has no session: the system reads for whoever holds the address, while its person belongs there. */
export const serveReadDutyCalendar = (floor: WorkFloor): ServedEndpoint =>
  serve(readDutyCalendar, (work: DutyWork, { params }) =>
    asSystem(floor, work, 'read-duty-calendar', async (system: DutyWork) => {
      const feed = await usableFeed(system, params.token)
      const current = feed && (await readDutyYear(system, feed.owner_id, system.today))
      if (!feed || !current) return refuse('calendar-not-found')
      await system.db
        .updateTable('governance.calendar_feed')
        .set({ last_read_at: system.now })
        .where('id', '=', feed.id)
        .execute()
      const duties = [...listedDuties(current, system.today), ...(await nextYear(system, current))]
      const nameless = duties.map((duty) => ({ ...duty, title: namelessTitle(duty) }))
      const text = calendarText([...new Map(nameless.map((duty) => [duty.id, duty])).values()], {
        name: `${current.facts.name} 期限`,
        uidDomain: current.facts.allianceId,
        madeAt: system.now,
        titlesOnly: true,
      })
      return { fileName: 'duties.ics', bytes: () => new TextEncoder().encode(text) }
    }),
  )

async function nextYear(system: DutyWork, { year, facts }: DutyYear): Promise<readonly ListedDuty[]> {
  const next = year && (await readDutyYear(system, facts.allianceId, addDays(year.until, 1)))
  return next ? listedDuties(next, system.today).filter(({ ofEvent }) => !ofEvent) : []
}

/** Not ended, and of a person who still has a role in the alliance. */
async function usableFeed(system: DutyWork, token: string) {
  const feed = await system.db
    .selectFrom('governance.calendar_feed')
    .select(['id', 'owner_id', 'account_id'])
    .where('token_hash', '=', hashSecretToken(token))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!feed) return undefined
  const { rows } = await sql`
    select from kernel.account
    where id = ${feed.account_id} and disabled_at is null
      and cardinality(kernel.counting_roles(id, ${feed.owner_id})) > 0`.execute(system.db)
  return rows.length > 0 ? feed : undefined
}
