import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOwned } from '../../kernel/tenancy/domain/table-ownership.ts'
import { openTestFloor, type TestFloor } from '../../kernel/work/testing/open-test-floor.ts'
import { reachableTables } from '../testing/rows-of-everyone.ts'
import { tableOwnership as ownership } from './server-slices.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

describe('every table', () => {
  it('is declared by its slice, once, and none that is not there', async () => {
    expect(ownership.map(({ table }) => table).sort()).toEqual(await reachableTables(test))
  })

  it('that is a member’s can be read for its export', async () => {
    const { rows } = await test.superuser.query<{ table: string; reads: string }>(
      `select polrelid::regclass::text as table, string_agg(pg_get_expr(polqual, polrelid), ' ') as reads
       from pg_policy where polcmd in ('r', '*') and polname <> 'owner_keeps_access' group by 1`,
    )
    const readable = new Map(
      rows.map(({ table, reads }) => [
        table,
        /kind\)?( AS kind)?\)? = 'system'|kind\)? IS NOT NULL|withdraw-member/i.test(reads),
      ]),
    )
    expect(ownership.filter(isOwned).filter(({ table }) => !readable.get(table))).toEqual([])
  })

  it('whose rows go with their owner lets the running of a withdrawal delete them', async () => {
    const gone = ownership.filter(isOwned).filter(({ kept }) => !kept)
    const { rows } = await test.superuser.query<{ table: string }>(
      `select given as table from unnest($1::text[]) given
       where has_table_privilege('renkei_application', given, 'delete') and exists (
         select from pg_policy where polrelid = given::regclass and polcmd in ('d', '*')
           and pg_get_expr(polqual, polrelid) ~ 'leaving_organisations')`,
      [gone.map(({ table }) => table)],
    )
    const deletable = new Set(rows.map(({ table }) => table))
    expect(gone.map(({ table }) => table).filter((table) => !deletable.has(table))).toEqual([])
  })
})
