import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { governanceCommands } from '../commands.ts'

const run = (...args: string[]) => {
  const command = governanceCommands.find(({ name }) => name === 'bed-transfer')
  if (!command) throw new Error('bed-transfer is not offered')
  return command.run(args, new Date('2026-11-22T03:00:00Z'))
}
const seeded = (name: string) => `seed/bed-transfers/${name}.yaml`

async function runText(text: string, ...args: string[]) {
  const path = join(await mkdtemp(join(tmpdir(), 'renkei-beds-')), 'beds.yaml')
  await writeFile(path, text)
  return { path, ...(await run(path, ...args)) }
}

const outcomesIn = (output: string): readonly string[] =>
  JSON.parse(output).requirements.map(({ id, outcome }: { id: string; outcome: string }) => `${id} ${outcome}`)

describe('renkei bed-transfer on the vectors (法30条の4第12項)', () => {
  it.each([
    ['t06-same-sum', 0, 'B2 met', 'B3 met', 700],
    ['t07-larger-sum', 1, 'B2 broken', 'B3 met', 710],
    ['t08-smaller-sum', 0, 'B2 met', 'B3 unknown', 680],
  ])('%s', async (name, exitCode, sum, fewer, total) => {
    const answered = await run(seeded(name), '--json')
    expect(answered).toMatchObject({ exitCode, errors: '' })
    expect(outcomesIn(answered.output)).toEqual(['B1 met', sum, fewer, 'B4 met', 'B5 met', 'B6 met'])
    expect(JSON.parse(answered.output).totals.after.total).toBe(total)
  })
})

describe('the answer', () => {
  it('is one JSON document with the requirements in the shape of criteria, and the totals by function', async () => {
    const { output } = await run(seeded('t08-smaller-sum'), '--json')
    const answer = JSON.parse(output)
    expect(Object.keys(answer)).toEqual(['applicant', 'on', 'lawVersion', 'requirements', 'totals', 'summary'])
    expect(answer).toMatchObject({
      applicant: '架空B病院',
      on: '2026-10-20',
      lawVersion: '2026-10-01',
      totals: {
        before: { highlyAcute: 0, acute: 400, recovery: 300, chronic: 0, total: 700 },
        after: { highlyAcute: 0, acute: 280, recovery: 400, chronic: 0, total: 680 },
      },
      summary: { met: 5, broken: 0, unknown: 1 },
    })
    expect(answer.requirements[2]).toEqual({
      id: 'B3',
      seedNumber: null,
      title: '減少する場合に医療提供体制に支障がないこと',
      article: '法30条の4第12項、規則30条の32の3',
      outcome: 'unknown',
      because: ['病床の合計が 20床減ります'],
      missing: [
        'supplyUnhindered: 医療連携推進区域の医療提供体制の確保に支障がないかの知事の判断(確認先: 都道府県の担当課)',
      ],
      warnings: [],
    })
  })

  it('is readable at a terminal, with the beds of each function before and after', async () => {
    const { output } = await run(seeded('t07-larger-sum'))
    expect(output).toContain('病床の融通(申請者: 架空B病院)(2026-10-20 時点、法令は 2026-10-01 施行のもの)')
    expect(output).toContain(
      '急性期: 400床 → 300床\n回復期(包括期): 300床 → 410床\n慢性期: 0床 → 0床\n合計: 700床 → 710床',
    )
    expect(output).toContain('B2  × 不充足  病床数の合計が増加しないこと(法30条の4第12項、規則30条の32の3)')
    expect(output).toContain('まとめ: 充足 5・不充足 1・不明 0')
  })

  it('takes a file that states next to nothing, by the law of today', async () => {
    const { exitCode, output } = await runText('{}', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ applicant: null, on: '2026-11-22', summary: { unknown: 6 } })
    expect((await runText('{}')).output).toContain('合計: 不明 → 不明')
  })

  it('prints the JSON Schema of the file', async () => {
    const { exitCode, output } = await run('--schema')
    expect(exitCode).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ type: 'object', additionalProperties: false })
    expect(Object.keys(JSON.parse(output).properties).join()).toBe(
      'participants,applicant,applicationOn,councilOpinionOn,coordinationConferenceOn,applicationKind,neededForVision,supplyUnhindered',
    )
  })

  it('takes no --on: the file states the day', async () => {
    const { exitCode, errors } = await run(seeded('t06-same-sum'), '--on', '2026-01-01')
    expect(exitCode).toBe(2)
    expect(errors).toContain('知らない指定です: --on(判定する日はファイルに書きます)')
    expect((await run('--help')).output).not.toContain('--on')
  })
})

describe('a file that cannot be used exits 2 and names file, line and field', () => {
  const head = 'participants:\n  - name: 架空A病院\n'
  it.each([
    ['participants: []\n', ':1: participants: 一件以上書いてください'],
    ['participant: []\n', ':1: participant: 知らない項目です。もしかして「participants」ですか。'],
    [`${head}    before: { acute: -1 }\n`, ':3: participants[0].before.acute: 0 以上の値'],
    [`${head}    before: { acute: 1.5 }\n`, ':3: participants[0].before.acute: 整数で書いてください'],
    [`${head}    before: { acute: 100001 }\n`, ':3: participants[0].before.acute: 100000 以下の値'],
    [
      `${head}    after: { recover: 1 }\n`,
      ':3: participants[0].after.recover: 知らない項目です。もしかして「recovery」',
    ],
    [`${head}  - before: { acute: 1 }\n`, ':3: participants[1].name: 必要な項目がありません。'],
    [`${head}  - name: 架空Ａ 病院\n`, ':3: participants[1].name: 「架空Ａ 病院」が二度書かれています。'],
    ['applicationKind: enlarge\n', ':1: applicationKind: "opening"、"increase"'],
    ['applicationOn: 令和8年10月20日\n', ':1: applicationOn: 日付は 2026-11-22 の形'],
    ['councilOpinionOn: 2026-02-30\n', ':1: councilOpinionOn: 日付は 2026-11-22 の形で、実在する日'],
    [
      'applicant: 架空A病院\napplicationOn: 2017-04-01\n',
      ':2: applicationOn: 地域医療連携推進法人の制度は2017年4月2日',
    ],
    ['neededForVision: はい\n', ':1: neededForVision: true か false'],
  ])('%j', async (text, problem) => {
    const { path, exitCode, output, errors } = await runText(text)
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(errors).toContain(`${path}${problem}`)
    const asDocument = await runText(text, '--json')
    expect(JSON.parse(asDocument.output).problems[0].file).toBe(asDocument.path)
  })

  it('takes the largest number of beds', async () => {
    expect((await runText(`${head}    before: { acute: 100000 }\n`)).exitCode).toBe(0)
  })
})
