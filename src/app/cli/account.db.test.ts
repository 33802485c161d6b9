import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import { seedOperatorOrganisation } from '../seed/operator-organisation.ts'
import { openCommandDatabase, optionsOf } from '../testing/prepared/command-database.ts'
import { accountAdd, accountDisable } from './account.ts'
import { withFloor } from './command-floor.ts'

const now = new Date()
let database: Awaited<ReturnType<typeof openCommandDatabase>>
beforeAll(async () => {
  database = await openCommandDatabase()
  await withFloor(false, now, async (floor) => {
    await openSystemWork(floor, 'first-seed', seedOperatorOrganisation)
    return { exitCode: 0, output: '', errors: '' }
  })
})
afterAll(() => database.close())

const add = (more: Record<string, string> = {}, password = 'きょうだけ使うとても長い合言葉') => {
  const options = {
    email: 'Operator@example.jp',
    name: '架空 運営',
    organisation: 'このサーバーの運営者',
    role: 'operator',
    ...more,
  }
  return accountAdd(optionsOf(options), now, async () => password)
}
const accounts = async () =>
  (await database.reader.query('select email, password_hash, password_set_by_other, disabled_at from kernel.account'))
    .rows
const lines = async (operation: string) =>
  (await database.reader.query('select outcome, subject from kernel.audit_line where operation = $1', [operation]))
    .rowCount

describe('renkei account', () => {
  it('refuses what cannot be: a role of another kind of organisation, an unknown one, a weak password', async () => {
    expect(await add({ role: 'doctor' })).toMatchObject({ exitCode: 2, errors: expect.stringContaining('持てません') })
    expect(await add({ role: 'chief' })).toMatchObject({ exitCode: 2, errors: expect.stringContaining('chief') })
    expect(await add({ organisation: '架空病院' })).toMatchObject({ exitCode: 2 })
    expect(await add({}, 'password123')).toMatchObject({ exitCode: 2, errors: expect.stringContaining('漏えい') })
    expect((await accountAdd(['--email', 'a@example.jp'], now, async () => '')).exitCode).toBe(2)
    expect(await accounts()).toEqual([])
  })

  it('adds the first operator, whose password must be changed, and leaves a line', async () => {
    expect(await add()).toMatchObject({ exitCode: 0, errors: '' })
    expect(await accounts()).toMatchObject([
      {
        email: 'operator@example.jp',
        password_hash: expect.stringMatching(/^\$argon2id\$/),
        password_set_by_other: true,
      },
    ])
    expect(await add()).toMatchObject({ exitCode: 2, errors: expect.stringContaining('すでに') })
    // The refused second try is on the trail as well.
    expect(await lines('identity.add-account')).toBeGreaterThanOrEqual(1)
  })

  it('disables it: no password, no role, no session', async () => {
    expect(await accountDisable(['--email', 'operator@example.jp'], now)).toMatchObject({ exitCode: 0 })
    expect(await accounts()).toMatchObject([{ password_hash: null, disabled_at: expect.any(Date) }])
    const { rowCount } = await database.reader.query(
      'select from kernel.role_assignment where until_on is null or until_on > kernel.today_in_japan()',
    )
    expect(rowCount).toBe(0)
    expect(await lines('identity.disable-account')).toBe(1)
    expect((await accountDisable(['--email', 'operator@example.jp'], now)).exitCode).toBe(2)
  })
})
