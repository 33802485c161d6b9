import type { PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** On each connection, whose memory the plans take. */
const mostStatements = 400

interface Kept {
  readonly names: Map<string, string>
  generation: number
}
const keptOn = new WeakMap<pg.PoolClient, Kept>()

/**
 * Policies make a statement dearer to plan than to run, so PostgreSQL keeps the plan: the same text has the same name. A
 * text whose length depends on what is asked has none, and neither has one that comes after as many as are kept.
 */
function nameOn({ names, generation }: Kept, text: string): string | undefined {
  const known = names.get(text) ?? (names.size < mostStatements && isKept(text) ? `s${names.size}` : undefined)
  if (known === undefined) return undefined
  names.set(text, known)
  return `${known}_${generation}`
}

const isKept = (text: string): boolean =>
  /^\s*(select|insert|update|delete|with)\b/i.test(text) && !/\bin \(\$|\), \(/.test(text)

/** A newer server has changed the table meanwhile: on this connection the plans go by other names from now on. */
const planNoLongerFits = '0A000'

/** Runs a statement on a connection by its kept plan. */
export async function runPrepared<Row>(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<PostgresQueryResult<Row>> {
  const kept = keptOn.get(client) ?? { names: new Map(), generation: 0 }
  keptOn.set(client, kept)
  const name = nameOn(kept, text)
  try {
    const named = name === undefined ? {} : { name }
    return (await client.query({ ...named, text, values: [...values] })) as unknown as PostgresQueryResult<Row>
  } catch (error) {
    if ((error as { code?: unknown }).code === planNoLongerFits) kept.generation += 1
    throw error
  }
}

const prepared = new WeakMap<pg.PoolClient, PostgresPoolClient>()

/** The connection as Kysely sees it, the same object each time. */
export function preparedClient(client: pg.PoolClient): PostgresPoolClient {
  const known = prepared.get(client)
  if (known) return known
  const made: PostgresPoolClient = {
    query: ((text: string, values: readonly unknown[]) =>
      runPrepared(client, text, values)) as PostgresPoolClient['query'],
    release: (broken) => client.release(broken),
  }
  prepared.set(client, made)
  return made
}
