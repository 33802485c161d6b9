import { sql } from 'kysely'
import { type Work, workFor } from './work.ts'

/**
 * Holds what `name` and `id` say until the transaction ends; whoever asks for the same waits. For what no row stands for
 * yet, or none that the viewer may change. Read afterwards what the turn is about: before, it may be old.
 */
export async function takeTurn(work: Omit<Work, 'db'>, name: string, id = ''): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${name} ${id}`}, 0))`.execute(workFor(work).db)
}
