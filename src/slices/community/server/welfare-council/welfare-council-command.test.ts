import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { welfareCouncilCommand } from './welfare-council-command.ts'

const seeded = (name: string) =>
  fileURLToPath(new URL(`../../../../../seed/welfare-councils/${name}.yaml`, import.meta.url))
const now = new Date('2026-11-22T03:00:00Z')
const run = (...args: string[]) => welfareCouncilCommand(args, now)
const outcomesIn = (output: string) =>
  Object.fromEntries(
    JSON.parse(output).criteria.map(({ id, outcome }: { id: string; outcome: string }) => [id, outcome]),
  )

async function refusalOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'renkei-council-'))
  const path = join(folder, 'council.yaml')
  await writeFile(path, text)
  const outcome = await run(path)
  expect(outcome).toMatchObject({ exitCode: 2, output: '' })
  return outcome.errors.replaceAll(`${folder}/`, '')
}

describe('welfare-council on the seeded councils (社会福祉法109–111条)', () => {
  it.each([
    ['municipal', 0, { W1: 'met', W2: 'met', W3: 'met', W4: 'met', W8: 'met', W9: 'met', W10: 'met' }],
    [
      'designated-city',
      1,
      { W1: 'met', W2: 'met', W3: 'met', W5: 'broken', W7: 'met', W8: 'met', W9: 'broken', W10: 'met' },
    ],
    ['district', 0, { W2: 'met', W6: 'unknown', W8: 'met', W9: 'met', W10: 'unknown' }],
    ['prefectural', 0, { W9: 'met', W10: 'met', W11: 'met' }],
    ['national', 0, { W9: 'met', W12: 'met' }],
  ])('%s', async (name, exitCode, outcomes) => {
    const answered = await run(seeded(name), '--json')
    expect(answered).toMatchObject({ exitCode, errors: '' })
    expect(outcomesIn(answered.output)).toEqual(outcomes)
  })
})

describe('the answer', () => {
  it('has the keys of a certification answer, in their order', async () => {
    const answer = JSON.parse((await run(seeded('district'), '--json', '--on', '2025-06-01')).output)
    expect(Object.keys(answer).join()).toBe('case,on,lawVersion,type,specified,criteria,gates,summary')
    expect(answer).toMatchObject({ on: '2025-06-01', lawVersion: '2025-06-01', type: null, specified: null, gates: [] })
    expect(answer.summary).toEqual({ met: 3, broken: 0, unknown: 2 })
    expect(answer.criteria[1]).toEqual({
      id: 'W6',
      seedNumber: null,
      title: '区の区域と、経営者・活動者・過半数の参加',
      article: '社会福祉法109条2項',
      outcome: 'unknown',
      because: [
        '区域は指定都市の区: 名古屋市緑区',
        '参加する社会福祉を目的とする事業を経営する者 12',
        '参加する社会福祉に関する活動を行う者 80',
      ],
      missing: [
        'operatorsInArea.total: 区域内の社会福祉事業・更生保護事業の経営者の総数(確認先: 市区町村・都道府県の福祉担当課)',
      ],
      warnings: [],
    })
    expect(Object.keys(answer.criteria[1]).join()).toBe('id,seedNumber,title,article,outcome,because,missing,warnings')
  })

  it('says on every other day that only the text of 2025-06-01 was read', async () => {
    for (const on of ['2025-05-31', '2025-06-02', '2026-11-22']) {
      const { criteria } = JSON.parse((await run(seeded('national'), '--json', '--on', on)).output)
      for (const { warnings } of criteria) expect(warnings.join()).toContain('2025-06-01 時点の条文')
    }
  })

  it('is readable at a terminal, the shared warning printed once', async () => {
    const { output } = await run(seeded('designated-city'))
    expect(output).toContain('架空おおまち市社会福祉協議会(2026-11-22 時点、法令は 2025-06-01 施行のもの)')
    expect(output).toContain('W5  × 不充足  地区社会福祉協議会と経営者それぞれの過半数の参加(社会福祉法109条1項)')
    expect(output).toContain('まとめ: 充足 6・不充足 2・不明 0')
    expect(output.match(/より後の改正は確かめていません/g)).toHaveLength(1)
  })

  it('prints the JSON Schema of the file', async () => {
    const schema = JSON.parse((await run('--schema')).output)
    expect(schema).toMatchObject({ required: ['name', 'level'], additionalProperties: false })
    expect(Object.keys(schema.properties).join()).toBe(
      'name,level,prefecture,municipalities,businesses,participants,operatorsInArea,districtCouncils,municipalCouncils,officers,refusals',
    )
  })
})

describe('a file that cannot be used exits 2 and names file, line and field', () => {
  const head = 'name: 架空社会福祉協議会\nlevel: municipal\n'
  it.each([
    ['name: 架空社会福祉協議会\n', 'council.yaml:1: level: 必要な項目がありません。'],
    [`${head}refusal: []\n`, 'council.yaml:3: refusal: 知らない項目です。もしかして「refusals」ですか。'],
    ['name: 架空\nlevel: ward\n', 'council.yaml:2: level: "municipal"、"designatedCity"、"district"'],
    [
      `${head}prefecture: 神奈川\n`,
      'council.yaml:3: prefecture: この都道府県はありません。もしかして「神奈川県」ですか',
    ],
    [`${head}municipalities: [府中市]\n`, 'council.yaml:3: municipalities[0]: 「府中市」がどの都道府県か'],
    [
      `${head}prefecture: 神奈川県\nmunicipalities:\n  - 海老名市\n  - 架空市\n  - 町田市\n`,
      'council.yaml:7: municipalities[2]: 「神奈川県 町田市」は市区町村の一覧(2024-01-01 現在)にありません。もしかして: 東京都町田市',
    ],
    [
      `${head}prefecture: 神奈川県\nmunicipalities: [茅ヶ崎市, 茅ケ崎市]\n`,
      'council.yaml:4: municipalities[1]: 「茅ヶ崎市」が二度書かれています。',
    ],
    [`${head}businesses: [planning, planning]\n`, 'council.yaml:3: businesses: 同じ事業が二度書かれています。'],
    [`${head}operatorsInArea: {total: 3, joined: 4}\n`, 'council.yaml:3: operatorsInArea.joined: 参加している数'],
    [`${head}officers: {total: 3, officials: 4}\n`, 'council.yaml:3: officers.officials: 関係行政庁の職員の数'],
    [`${head}officers: {total: 0}\n`, 'council.yaml:3: officers.total: 1 以上の値'],
    [`${head}participants: {operators: -1}\n`, 'council.yaml:3: participants.operators: 0 以上の値'],
    [`${head}refusals:\n  - {on: 令和7年4月10日}\n`, 'council.yaml:4: refusals[0].on: 日付は 2026-11-22 の形'],
  ])('%j', async (text, line) => {
    expect(await refusalOf(text)).toContain(line)
  })
})
