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
 * at once one waits for the other and then finds it used. Null: unknown, somebody else's, used, expired, for another category,
 * of an owner who is no fellow member any more, or its second person has neither confirmed nor is known to be missing (`mayOpen`).
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
    update kernel.break_glass g set used_at = now()
    where id = ${id} and category = ${category} and used_at is null and expires_at > now()
      and owner_id = any ((select kernel.known_organisations())::uuid[])
      and (not needs_second_person or coalesce(
        (select a.answer = 'confirmed' from kernel.break_glass_answer a where a.break_glass_id = g.id),
        alone_because is not null))
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
