import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCommandDatabase, optionsOf } from '../testing/prepared/command-database.ts'
import { accountAdd } from './account.ts'
import { organisationAdd } from './organisation.ts'

const now = new Date()
let database: Awaited<ReturnType<typeof openCommandDatabase>>
beforeAll(async () => {
  database = await openCommandDatabase()
})
afterAll(() => database.close())

const add = (options: Record<string, string>) =>
  organisationAdd(optionsOf({ from: 'R8.10.1', source: '架空の設立準備会', ...options }), now)
const alliance = { kind: 'alliance', name: '架空の準備室', prefecture: '架空県' }
const refused = (words: string) => ({ exitCode: 2, errors: expect.stringContaining(words) })

describe('renkei organisation add', () => {
  it('refuses what cannot be, and stores nothing of it', async () => {
    expect(await add({ kind: 'operator', name: '架空' })).toMatchObject(refused('登録できません'))
    expect(await add({ kind: 'alliance', name: '' })).toMatchObject(refused('すべて指定'))
    expect(await add({ ...alliance, from: 'いつか' })).toMatchObject(refused('--from'))
    expect(await add({ ...alliance, kind: 'memberOrganisation' })).toMatchObject(refused('alliance を登録するときだけ'))
    expect(await add(alliance)).toMatchObject(refused('「架空県」が登録されていません'))
    expect(await organisationAdd(['--kin', 'alliance'], now)).toMatchObject({ exitCode: 2 })
    const { rows } = await database.reader.query("select from kernel.organisation_name where name like '架空%'")
    expect(rows).toEqual([])
  })

  it('makes the place in which an association is prepared: under its prefecture, with its first secretariat', async () => {
    expect(await add({ kind: 'prefecture', name: '架空県' })).toMatchObject({ exitCode: 0, errors: '' })
    expect(await add(alliance)).toMatchObject({ exitCode: 0, errors: '' })
    expect(await add(alliance)).toMatchObject(refused('すでに登録されています'))
    const { rows } = await database.reader.query(
      `select o.kind, s.from_on::text, p.name as prefecture from kernel.organisation o
       join kernel.organisation_name n on n.organisation_id = o.id
       join kernel.alliance_supervision s on s.alliance_id = o.id
       join kernel.organisation_name p on p.organisation_id = s.prefecture_id where n.name = '架空の準備室'`,
    )
    expect(rows).toEqual([{ kind: 'alliance', from_on: '2026-10-01', prefecture: '架空県' }])
    const person = ['--email', 'office@example.jp', '--name', '架空 事務', '--organisation', '架空の準備室']
    const account = await accountAdd(
      [...person, '--role', 'secretariat'],
      now,
      async () => 'きょうだけ使うとても長い合言葉',
    )
    expect(account).toMatchObject({ exitCode: 0, errors: '' })
    const lines = await database.reader.query(
      "select from kernel.audit_line where operation = 'tenancy.add-organisation'",
    )
    expect(lines.rowCount).toBeGreaterThanOrEqual(2)
  })
})
