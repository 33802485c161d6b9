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
})
