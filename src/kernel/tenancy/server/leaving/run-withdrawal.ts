import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { openSystemWork } from '../../../work/server/open-work.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { nextAttempt } from '../../domain/next-attempt.ts'
import { isOwned } from '../../domain/table-ownership.ts'
import { type MemberWithdrawn, memberWithdrawn } from '../../published/tenancy-events.ts'
import type { TenancyTables } from '../tenancy-tables.ts'
import { deleteAndReport } from './delete-and-report.ts'
import type { LeavingPorts } from './leaving-ports.ts'
import { filesOfPart } from './owned-rows.ts'
import { writeBundle } from './write-bundle.ts'

type RunPorts = Pick<LeavingPorts, 'floor' | 'ownership' | 'leaveCopies' | 'bundles'>

/**
 * Runs one withdrawal whose day has come: bundle, deletion and report in one transaction. One that fails keeps nothing but
 * the count of its attempts, waits longer after each, and holds up no other. False when none is due now.
 */
export async function runDueWithdrawal(
  ports: RunPorts,
  onFailure: (withdrawalId: string, error: unknown) => void,
): Promise<boolean> {
  let attempted: string | undefined
  try {
    return await openSystemWork<TenancyTables, boolean>(ports.floor, 'withdraw-member', async (work) => {
      const due = await findDue(work)
      if (!due) return false
      attempted = due.id
      // Gigabytes of files may go into the bundle, and nobody waits for this transaction's answer.
      await sql`select set_config('idle_in_transaction_session_timeout', '0', true),
        set_config('statement_timeout', '0', true)`.execute(work.db)
      await run(work, ports, due)
      return true
    })
  } catch (error) {
    if (attempted === undefined) throw error
    await recordFailedAttempt(ports.floor, attempted)
    onFailure(attempted, error)
    return true
  }
}

const findDue = (work: Work<TenancyTables>): Promise<Due | undefined> =>
  work.db
    .selectFrom('kernel.withdrawal')
    .select(['id', 'alliance_id', 'organisation_id', 'effective_on', 'reason'])
    .where('state', '=', 'confirmed')
    .where('effective_on', '<=', work.today)
    .where((where) => where.or([where('next_attempt_at', 'is', null), where('next_attempt_at', '<=', work.now)]))
    .orderBy('effective_on')
    .orderBy('confirmed_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

const recordFailedAttempt = (floor: LeavingPorts['floor'], id: string): Promise<void> =>
  openSystemWork<TenancyTables, void>(floor, 'withdraw-member', async (work) => {
    const failing = await work.db
      .selectFrom('kernel.withdrawal')
      .select('failed_attempts')
      .where('id', '=', id)
      .where('state', '=', 'confirmed')
      .forUpdate()
      .executeTakeFirst()
    // Meanwhile another server has carried it out.
    if (!failing) return
    const failedAttempts = failing.failed_attempts + 1
    await work.db
      .updateTable('kernel.withdrawal')
      .set({ failed_attempts: failedAttempts, next_attempt_at: nextAttempt(failedAttempts, work.now) })
      .where('id', '=', id)
      .execute()
  })

interface Due {
  readonly id: string
  readonly alliance_id: string
  readonly organisation_id: string
  readonly effective_on: CalendarDate
  readonly reason: string
}

async function run(work: Work<TenancyTables>, { bundles, leaveCopies, ownership }: RunPorts, due: Due): Promise<void> {
  const within = workFor<never>(work)
  const organisationId = due.organisation_id
  const owned = ownership.filter(isOwned)
  const exported = new Map<string, number>()
  const about = {
    organisationId,
    allianceId: due.alliance_id,
    withdrawnOn: due.effective_on,
    madeAt: work.now.toISOString(),
  }
  const received: string[] = []
  for (const { table, inOthers } of owned)
    if (inOthers) received.push(...(await filesOfPart(within, table, inOthers, organisationId)))
  const files = [
    ...(await bundles.filesOf(within, organisationId)),
    ...(await bundles.filesReceived(within, organisationId, received)),
  ]
  const source = Readable.from(writeBundle(within, { organisationId, tables: owned, files, about }, exported))
  const { objectName, sha256 } = await bundles.keep(within, organisationId, source)
  await leaveCopies(within, organisationId)
  const report = await deleteAndReport(work, ownership, organisationId, exported)
  await work.db
    .updateTable('kernel.withdrawal')
    .set({
      state: 'done',
      done_at: work.now,
      report: JSON.stringify(report),
      bundle_object: objectName,
      bundle_sha256: sha256,
    })
    .where('id', '=', due.id)
    .execute()
  const withdrawn: MemberWithdrawn = {
    name: memberWithdrawn,
    version: 1,
    organisationId: due.alliance_id,
    payload: { allianceId: due.alliance_id, organisationId, withdrawnOn: due.effective_on, bundleSha256: sha256 },
  }
  await work.publish(withdrawn)
}

/** The bundles that withdrawals still name, for the sweep of objects. */
export async function bundleObjects(work: Work<never>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select bundle_object as name from kernel.withdrawal where bundle_object is not null`.execute(work.db)
  return rows.map(({ name }) => name)
}
