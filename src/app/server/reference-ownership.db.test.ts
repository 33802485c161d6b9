import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestFloor, type TestFloor } from '../../kernel/work/testing/open-test-floor.ts'

// A foreign key is checked past row-level security: one that names somebody else's row tells whether it exists, and ties
// one's own row to it. Where the thing referred to has an owner, the key says whose it is.

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

/** The first that a table has says whose its rows are. */
const ownerColumns = ['owner_id', 'owner_organisation_id', 'organisation_id']

/** References without the owner, each with its reason. A new one is reviewed here. */
const reviewed: Readonly<Record<string, string>> = {
  'kernel.role_assignment (proposal_id) → kernel.role_proposal':
    'Its policy asks for a confirmed proposal of the same organisation, account and role.',
  'supervision.publication (closed_by, filing_id) → supervision.retracted_receipt':
    'The filing is in the key, and a publication names a filing of its own owner.',
  'transfer.partner (facility_id) → kernel.facility':
    'A partner may be a facility of a fellow member; its id is random, and the row shows nothing of the facility.',
}

it('every reference to something owned names its owner with it, but for the reviewed ones', async () => {
  const { rows } = await test.superuser.query<{ reference: string }>(
    `
    select c.conrelid::regclass || ' (' || (
        select string_agg(a.attname, ', ' order by at) from unnest(c.conkey) with ordinality key (number, at)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = key.number)
      || ') → ' || c.confrelid::regclass as reference
    from pg_constraint c
      join lateral (
        select attnum from pg_attribute where attrelid = c.confrelid and not attisdropped and attname = any ($1)
        order by array_position($1, attname::text) limit 1) owner on true
    where c.contype = 'f' and owner.attnum <> all (c.confkey)
      -- What has no owner of its own is owned through what it refers to.
      and exists (select from pg_attribute own where own.attrelid = c.conrelid and not own.attisdropped
        and own.attname = any ($1))
    order by 1`,
    [ownerColumns],
  )
  expect(rows.map(({ reference }) => reference)).toEqual(Object.keys(reviewed).toSorted())
})
