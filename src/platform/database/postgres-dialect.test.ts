import { Kysely } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { RenkeiDialect } from './postgres-dialect.ts'

interface Tables {
  readonly bed: { readonly id: string; readonly ward: string; readonly number: number }
}

// Compiled only: a pool opens no connection before it is asked for one.
const database = new Kysely<Tables>({ dialect: new RenkeiDialect({ pool: new pg.Pool() }) })
const beds = database.selectFrom('bed').select('id')

describe('a statement', () => {
  it('has the same text for a list of any length, which is one parameter', () => {
    const of = (ids: readonly string[]) => beds.where('id', 'in', ids).compile()
    expect(of(['a', 'b'])).toMatchObject({
      sql: 'select "id" from "bed" where "id" = any ($1)',
      parameters: [['a', 'b']],
    })
    expect([[], ['a']].map((ids) => of(ids).sql)).toEqual(Array(2).fill(of(['a', 'b']).sql))
    expect(beds.where('number', 'not in', [1, 2]).compile()).toMatchObject({
      sql: 'select "id" from "bed" where "number" <> all ($1)',
      parameters: [[1, 2]],
    })
  })

  it('keeps a subquery behind "in"', () => {
    const inner = database.selectFrom('bed').select('ward')
    expect(beds.where('ward', 'in', inner).compile().sql).toBe(
      'select "id" from "bed" where "ward" in (select "ward" from "bed")',
    )
  })

  it('says its limit in its text', () => {
    expect(beds.limit(51).compile()).toMatchObject({ sql: 'select "id" from "bed" limit 51', parameters: [] })
  })
})
