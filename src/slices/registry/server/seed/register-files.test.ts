import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { summariseEntry } from '../../domain/alliance-summary.ts'
import { citationsIn } from '../../domain/entry-faults.ts'
import { type RegisterFiles, RegisterFilesRefused, readRegisterFiles } from './read-register-files.ts'

let register: RegisterFiles
beforeAll(async () => {
  register = await readRegisterFiles()
})

const entryNamed = (name: string) => {
  const found = register.entries.find(({ entry }) => entry.names[0].value === name)
  if (!found) throw new Error(`no entry named ${name}`)
  return found.entry
}
const facilityOf = (alliance: string, name: string) => {
  const found = entryNamed(alliance).facilities.find((each) => each.name === name)
  if (!found) throw new Error(`no facility named ${name}`)
  return found
}
const bedsOf = (alliance: string, name: string) =>
  facilityOf(alliance, name).capacities.map(({ value, unit, sourceId, asOf }) => ({ value, unit, sourceId, asOf }))
const summaries = () => register.entries.map(({ entry }) => summariseEntry(entry))

describe('the list of 46', () => {
  test('numbers every name once, from 1 to 46, and leaves はたまるパートナーズ unnumbered', () => {
    const numbers = summaries().map((each) => each.number)
    expect(numbers.filter((each) => each !== null)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1))
    expect(
      summaries()
        .filter((each) => each.number === null)
        .map((each) => each.name),
    ).toEqual(['はたまるパートナーズ'])
  })

  test('keeps the one dissolved alliance with its day and the words of the document', () => {
    expect(
      summaries()
        .filter((each) => each.status !== 'certified')
        .map((each) => each.name),
    ).toEqual(['はりま姫路総合医療センター整備推進機構'])
    expect(entryNamed('はりま姫路総合医療センター整備推進機構').statuses[0]).toMatchObject({
      value: 'dissolved',
      endedOn: '2022-05-31',
      text: '※新病院開院に伴い2022年5月31日付解散へ',
      sourceId: 'document-004',
    })
  })

  test('spreads over 25 prefectures, as document 004 counts them', () => {
    const numbered = summaries().filter((each) => each.number !== null)
    expect(new Set(numbered.map((each) => each.prefecture)).size).toBe(25)
  })

  test('keeps the number of document 003 beside the order of establishment', () => {
    const numbersOf = (name: string) => entryNamed(name).numbers.map(({ value, sourceId }) => [value, sourceId])
    expect(numbersOf('備北メディカルネットワーク')).toEqual([
      [1, 'document-004'],
      [3, 'document-003'],
    ])
    expect(numbersOf('さがみメディカルパートナーズ')).toEqual([
      [9, 'document-004'],
      [8, 'document-003'],
    ])
  })
})

describe('the twelve pages', () => {
  test('are twelve, and no other entry claims more than its line in the list', () => {
    const described = register.entries.filter(({ entry }) => entry.members.length > 0)
    expect(described).toHaveLength(12)
    for (const { entry } of register.entries.filter((each) => !described.includes(each))) {
      expect(citationsIn(entry).every((each) => each.sourceId === 'document-004')).toBe(true)
      expect(summariseEntry(entry)).toMatchObject({ certifiedOn: null, municipalities: [] })
    }
  })

  test.each([
    ['尾三会', '2017-04-02'],
    ['はりま姫路総合医療センター整備推進機構', '2017-04-03'],
    ['備北メディカルネットワーク', '2017-04-02'],
    ['アンマ', '2017-04-02'],
    ['日本海ヘルスケアネット', '2018-04-01'],
    ['医療戦略研究所', '2018-04-01'],
    ['房総メディカルアライアンス', '2018-12-01'],
    ['さがみメディカルパートナーズ', '2019-04-01'],
    ['日光ヘルスケアネット', '2019-04-01'],
    ['滋賀高島', '2019-04-01'],
    ['東葛南部メディカルアライアンス', '2024-09-17'],
    ['はたまるパートナーズ', '2025-03-28'],
  ])('%s was certified on %s', (name, day) => {
    expect(summariseEntry(entryNamed(name)).certifiedOn).toBe(day)
  })

  test('show a certification known only to the month beside the day another document gives', () => {
    expect(entryNamed('尾三会').certifications.map(({ on, text }) => [on, text])).toEqual([
      ['2017-04-02', '平成29年4月2日'],
      ['2017-04', 'H29.4'],
    ])
  })

  test('show beds as each source states them, side by side', () => {
    expect(bedsOf('房総メディカルアライアンス', '富山国保病院')).toEqual([
      { value: 51, unit: '床', sourceId: 'document-003', asOf: null },
      { value: 51, unit: '床', sourceId: 'medical-information-net-2025-06', asOf: '2025-06-01' },
      { value: 47, unit: '床', sourceId: 'regional-vision-2025', asOf: '2025' },
    ])
    expect(bedsOf('房総メディカルアライアンス', '安房地域医療センター').map((each) => each.value)).toEqual([
      149, 149, 149,
    ])
    expect(bedsOf('日本海ヘルスケアネット', '日本海総合病院').map((each) => each.value)).toEqual([646, 590, 586])
    expect(bedsOf('はたまるパートナーズ', '高知県立幡多けんみん病院').map((each) => each.value)).toEqual([
      322, 291, 250,
    ])
    expect(bedsOf('尾三会', '藤田医科大学病院')[0]?.value).toBe(1435)
    expect(bedsOf('尾三会', '特別養護老人ホーム豊明苑')[0]).toMatchObject({ value: 100, unit: '名' })
  })

  test('name members and facilities of さがみ, and the corporation that 今里クリニック is registered under today', () => {
    expect(entryNamed('さがみメディカルパートナーズ').members.map((each) => each.name)).toEqual([
      '社会医療法人ジャパンメディカルアライアンス',
      '医療法人社団神愛会',
      '医療法人社団静岡メディカルアライアンス',
      '医療法人博清会',
      '社会福祉法人ケアネット',
    ])
    expect(facilityOf('さがみメディカルパートナーズ', 'JMA海老名訪問看護ステーション').names).toHaveLength(2)
    const clinic = facilityOf('さがみメディカルパートナーズ', '今里クリニック')
    expect(clinic.memberName).toBe('医療法人社団静岡メディカルアライアンス')
    expect(clinic.registrations[0]).toMatchObject({
      name: '社会医療法人ジャパンメディカルアライアンス 今里クリニック',
      asOf: '2025-08',
    })
  })

  test('say when a member joined only where a document does', () => {
    const joined = register.entries.flatMap(({ entry }) =>
      entry.members.flatMap((member) => member.joined.map((each) => [member.name, each.value])),
    )
    expect(joined).toEqual([['医療法人社団誠馨会', '2025-04-01']])
  })

  test('tell the one plain member from participants', () => {
    const plain = register.entries.flatMap(({ entry }) => entry.members.filter((each) => each.kind === 'plainMember'))
    expect(plain.map((each) => each.name)).toEqual(['たきざわ胃腸科外科'])
  })

  test('keep what cannot be checked as it is written, with a remark', () => {
    for (const [alliance, name] of [
      ['尾三会', '医療法人葵葵セントラル病院'],
      ['日光ヘルスケアネット', '日市民病院'],
      ['備北メディカルネットワーク', '三次地区医療センター'],
    ] as const) {
      expect(facilityOf(alliance, name).names[0].note).toContain('資料の表記のまま')
    }
  })

  test('keep the marks of the table whose columns are lost, and derive no activity from them', () => {
    const marked = register.entries.filter(({ entry }) => entry.unreadableMarks !== null)
    expect(marked).toHaveLength(7)
    expect(entryNamed('尾三会').unreadableMarks).toMatchObject({ marks: '〇 ● 〇 〇 〇 〇 〇 〇', asOf: '2019-01-25' })
    const derived = register.entries.flatMap(({ entry }) => entry.activities.map((each) => each.quote))
    expect(derived.filter((quote) => /[〇●]/.test(quote))).toEqual([])
  })
})

test('every statement names a source of the list', () => {
  const known = new Set(register.sources.map((each) => each.id))
  const cited = register.entries.flatMap(({ entry }) => citationsIn(entry))
  expect(cited.length).toBeGreaterThan(500)
  expect(cited.filter((each) => !known.has(each.sourceId))).toEqual([])
})

test('the national counts carry their day and source', () => {
  expect(
    register.nationalCounts.map(({ alliances, prefectures, asOf, sourceId }) => [
      alliances,
      prefectures,
      asOf,
      sourceId,
    ]),
  ).toEqual([
    [55, null, '2025-04-01', 'document-000'],
    [45, 25, '2025-01-01', 'document-004'],
  ])
})

test('a file that does not fit is refused with its name, line and field', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'renkei-register-'))
  try {
    await mkdir(join(directory, 'pages'))
    await writeFile(
      join(directory, 'sources.yaml'),
      'sources: []\nnationalCounts:\n  - {alliances: -1, sourceId: 甲}\n',
    )
    const refused = await readRegisterFiles(directory).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RegisterFilesRefused)
    expect((refused as RegisterFilesRefused).problems).toEqual([
      expect.objectContaining({ line: 3, field: 'nationalCounts[0].alliances' }),
    ])
    expect((refused as RegisterFilesRefused).message).toContain('sources.yaml')
  } finally {
    await rm(directory, { recursive: true })
  }
})
