import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { largestFileBytes, readShapedFile, readShapedText } from './read-shaped-file.ts'

const shape = z.strictObject({
  name: z.string().min(1),
  on: z.iso.date().optional(),
  kind: z.enum(['participant', 'plainMember']).optional(),
  area: z.array(z.union([z.string(), z.strictObject({ prefecture: z.string(), name: z.string() })])).optional(),
  members: z
    .array(z.strictObject({ name: z.string(), votes: z.int().min(1).max(10_000).optional() }))
    .min(1)
    .optional(),
  edits: z
    .array(
      z.union([
        z.strictObject({ withdraw: z.string() }),
        z.strictObject({ join: z.strictObject({ name: z.string(), votes: z.int() }) }),
      ]),
    )
    .optional(),
  representative: z.boolean('代表は true か false で書いてください。').optional(),
})

const problemsOf = (text: string) => {
  const read = readShapedText(text, 'case.yaml', shape)
  return read.ok ? [] : read.failure
}

describe('a value that does not fit its shape is named with line, field and a Japanese sentence', () => {
  it.each([
    ['on: 2026-11-22', 1, 'name', '必要な項目がありません。'],
    ['name: ""', 1, 'name', '空にはできません(いまの値: "")。'],
    ['name: .nan', 1, 'name', '文字で書いてください(いまの値: NaN)。'],
    ['name: 12', 1, 'name', '文字で書いてください(いまの値: 12)。'],
    ['name: a\nnmae: b', 2, 'nmae', '知らない項目です。もしかして「name」ですか。'],
    [
      'name: a\nmembers:\n  - name: b\n    vots: 1',
      4,
      'members[0].vots',
      '知らない項目です。もしかして「votes」ですか。',
    ],
    [
      'name: a\nmembers:\n  - {name: b, votes: -1}',
      3,
      'members[0].votes',
      '1 以上の値を書いてください(いまの値: -1)。',
    ],
    [
      'name: a\nmembers:\n  - {name: b, votes: 1000000000}',
      3,
      'members[0].votes',
      '10000 以下の値を書いてください(いまの値: 1000000000)。',
    ],
    ['name: a\nmembers:\n  - {name: b, votes: 1.5}', 3, 'members[0].votes', '整数で書いてください(いまの値: 1.5)。'],
    ['name: a\nmembers: []', 2, 'members', '一件以上書いてください。'],
    ['name: a\nmembers: b', 2, 'members', '一覧(- で始まる行、または [ ])で書いてください(いまの値: "b")。'],
    [
      'name: a\non: 令和8年11月22日',
      2,
      'on',
      '日付は 2026-11-22 の形で、実在する日を書いてください(いまの値: "令和8年11月22日")。',
    ],
    [
      'name: a\non: 2026-02-30',
      2,
      'on',
      '日付は 2026-11-22 の形で、実在する日を書いてください(いまの値: "2026-02-30")。',
    ],
    ['name: a\nkind: member', 2, 'kind', '"participant"、"plainMember" のどれかを書いてください(いまの値: "member")。'],
    ['name: a\narea:\n  - {prefecture: 愛知県}', 3, 'area[0].name', '必要な項目がありません。'],
    ['name: a\narea: [3]', 2, 'area[0]', 'この値は使えません(いまの値: 3)。'],
    [
      'name: a\nedits:\n  - join: {name: b, vote: 1}',
      3,
      'edits[0].join.vote',
      '知らない項目です。もしかして「votes」ですか。',
    ],
    ['name: a\nrepresentative: はい', 2, 'representative', '代表は true か false で書いてください。'],
    ['- name: a', 1, '', '「項目: 値」の組で書いてください。'],
  ])('%j', (text, line, field, message) => {
    expect(problemsOf(text)).toContainEqual({ file: 'case.yaml', line, field, message })
  })

  it('never passes on a word of the library', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('name', 'on', 'kind', 'area', 'members', 'edits'), fc.jsonValue()),
        (value) => {
          for (const { message } of problemsOf(JSON.stringify(value)))
            expect(message).not.toMatch(/Invalid|expected|Too/)
        },
      ),
    )
  })

  it('reports at most a hundred problems and how many are left', () => {
    const many = problemsOf(['name: a', ...Array.from({ length: 150 }, (_, key) => `unknown${key}: 1`)].join('\n'))
    expect(many).toHaveLength(101)
    expect(many.at(-1)?.message).toContain('50 件')
  })
})

describe('reading a file from the disk', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renkei-files-'))
  })
  const written = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  const messageOf = async (path: string) => {
    const read = await readShapedFile(path, shape)
    return read.ok ? null : read.failure[0]
  }

  it('reads UTF-8 with and without a byte order mark', async () => {
    expect(await readShapedFile(await written('a.yaml', 'name: 髙﨑𠮷'), shape)).toMatchObject({
      ok: true,
      value: { value: { name: '髙﨑𠮷' } },
    })
    expect(await readShapedFile(await written('b.json', '\uFEFF{"name":"a"}'), shape)).toMatchObject({ ok: true })
  })

  it('names a missing file, a folder, a device and a wrong encoding', async () => {
    expect(await messageOf(join(folder, 'none.yaml'))).toMatchObject({ message: 'ファイルがありません。', line: null })
    expect(await messageOf(folder)).toMatchObject({ message: expect.stringContaining('フォルダー') })
    expect(await messageOf('/dev/zero')).toMatchObject({ message: expect.stringContaining('ふつうのファイル') })
    const shiftJis = new Uint8Array([...new TextEncoder().encode('name: a\n'), 0x8d, 0x82, 0x0a])
    expect(await messageOf(await written('sjis.yaml', shiftJis))).toMatchObject({
      line: 2,
      message: expect.stringContaining('UTF-8'),
    })
  })

  it('refuses a file over 5 MB before reading it', async () => {
    const path = await written('large.yaml', 'name: a')
    await truncate(path, largestFileBytes + 1)
    expect(await messageOf(path)).toMatchObject({ message: 'ファイルが大きすぎます(5 MB まで)。' })
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readShapedFile(await written('random.yaml', bytes), shape)
        if (!read.ok) expect(read.failure[0]?.message).not.toBe('')
      }),
    )
  })
})
