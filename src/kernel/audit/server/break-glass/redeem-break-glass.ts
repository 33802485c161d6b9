import { sql } from 'kysely'
import { z } from 'zod'
import type { BreakGlassFlag } from '../../../identity/domain/viewer.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { breakGlassUsed } from '../../published/break-glass-used.ts'
import type { AuditTables } from '../audit-tables.ts'

/**
 * Uses a grant up in the operation's own transaction: it counts as used when the operation answered, and of two requests
 * at once one waits for the other and then finds it used. Null: unknown, somebody else's, used, expired, or for another category.
 */
export async function redeemBreakGlass(
  floor: WorkFloor,
  work: Work,
  id: string,
  category: string,
): Promise<BreakGlassFlag | null> {
  if (!z.uuid().safeParse(id).success) return null
  const { db } = workFor<AuditTables>(work)
  const { rows } = await sql<{ owner_id: string; subject: string }>`
    update kernel.break_glass set used_at = now()
    where id = ${id} and category = ${category} and used_at is null and expires_at > now()
    returning owner_id, subject`.execute(db)
  const grant = rows[0]
  if (!grant) return null
  const { owner_id: ownerId, subject } = grant
  work.note({ seen: [{ subject, ownerId }] })
  // The event is the owner's; a person publishes for the own organisation only.
  await asSystem(floor, work, 'tell-of-break-glass', (system) =>
    system.publish(breakGlassUsed(ownerId, { breakGlassId: id, category })),
  )
  return { id, category, ownerId, subject }
}
