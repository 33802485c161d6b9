import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'

const signInOperations = [
  'identity.sign-in',
  'identity.give-one-time-password',
  'identity.use-recovery-code',
  'identity.recover-account',
]

/** How often somebody failed to sign in to the viewer's own account in thirty days, told from the audit trail. */
export async function refusedSignIns(work: Work): Promise<{ times: number; newestAt: string | null }> {
  const accountId = work.viewer.kind === 'account' ? work.viewer.accountId : ''
  const { rows } = await sql<{ times: number; newestAt: Date | null }>`
    select coalesce(sum(coalesce(times, 1)), 0)::int as times, max(at) as "newestAt" from kernel.audit_line
    where subject = ${accountId} and outcome = 'refused' and operation = any (${signInOperations})
      and at > ${work.now}::timestamptz - interval '30 days'`.execute(work.db)
  const { times = 0, newestAt = null } = rows[0] ?? {}
  return { times, newestAt: newestAt?.toISOString() ?? null }
}
