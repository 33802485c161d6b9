import type { PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

const mostStatements = 1000
const names = new Map<string, string>()

/**
 * Policies make a statement dearer to plan than to run, so PostgreSQL keeps the plan: the same text has the same name. A
 * text whose length depends on what is asked has none, and neither has one beyond a number that no slice reaches, because
 * each kept plan takes memory in each connection.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostStatements) return known
  if (!/^\s*(select|insert|update|delete|with)\b/i.test(text) || /\bin \(\$|\), \(/.test(text)) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** A newer server has changed the table meanwhile: on this connection the plans go by other names from now on. */
const planNoLongerFits = '0A000'
const generations = new WeakMap<pg.PoolClient, number>()

/** Runs a statement on a connection by its kept plan. */
export async function runPrepared<Row>(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<PostgresQueryResult<Row>> {
  const name = statementName(text)
  const generation = generations.get(client) ?? 0
  const named = name === undefined ? {} : { name: `${name}_${generation}` }
  try {
    return (await client.query({ ...named, text, values: [...values] })) as unknown as PostgresQueryResult<Row>
  } catch (error) {
    if ((error as { code?: unknown }).code === planNoLongerFits) generations.set(client, generation + 1)
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
