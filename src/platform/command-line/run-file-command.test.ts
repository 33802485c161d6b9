import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fail, succeed } from '../../foundation/result.ts'
import { broken, met } from '../../foundation/rule.ts'
import { fieldOf } from '../files/field-path.ts'
import { answerText, anythingBroken } from './answer-text.ts'
import { type FileCommand, runFileCommand } from './run-file-command.ts'

const shape = z.strictObject({ name: z.string(), heads: z.int().min(1) })

const command: FileCommand<typeof shape> = {
  usage: 'count FILE [--on YYYY-MM-DD] [--json] [--schema] [--note TEXT]…',
  shape,
  repeatable: ['note'],
  answer: ({ value, document }, { file, on, repeated }) => {
    if (value.name === '架空') {
      return fail([{ file, line: document.lineOf(['name']), field: fieldOf(['name']), message: 'ありません。' }])
    }
    const finding = value.heads > 1 ? met('二人以上') : broken('一人')
    const criteria = [{ ...finding, missing: [], id: 'H1', title: '人数', article: null }]
    const answer = { case: value.name, on, lawVersion: null, criteria, gates: [], notes: repeated.note }
    return succeed({ anythingBroken: anythingBroken(answer), document: answer, text: answerText(answer) })
  },
}

const lateSundayInJapan = new Date('2026-11-21T15:00:00Z')

describe('a command that reads one file', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renkei-command-'))
    await writeFile(join(folder, 'two.yaml'), 'name: 甲\nheads: 2\n')
    await writeFile(join(folder, 'one.yaml'), 'name: 乙\nheads: 1\n')
    await writeFile(join(folder, 'none.yaml'), 'name: 丙\nheads: 0\nhead: 1\n')
    await writeFile(join(folder, 'nobody.yaml'), '# 架空\nname: 架空\nheads: 2\n')
  })
  const run = (name: string, ...args: string[]) =>
    runFileCommand(command, [join(folder, name), ...args], lateSundayInJapan)

  it('exits 0 when nothing is broken and 1 when something is', async () => {
    expect(await run('two.yaml')).toMatchObject({ exitCode: 0, errors: '' })
    expect(await run('one.yaml')).toMatchObject({ exitCode: 1, errors: '' })
  })

  it('answers for today in Japan unless a day is given', async () => {
    expect((await run('two.yaml')).output).toContain('甲(2026-11-22 時点)')
    expect((await run('two.yaml', '--on', '2025-06-01')).output).toContain('甲(2025-06-01 時点)')
  })

  it('prints one JSON document and nothing else with --json', async () => {
    const { output } = await run('two.yaml', '--json', '--note', 'b', '--note', 'a')
    expect(JSON.parse(output)).toMatchObject({ case: '甲', on: '2026-11-22', notes: ['b', 'a'] })
    const refused = await run('none.yaml', '--json')
    expect(JSON.parse(refused.output).problems).toHaveLength(2)
  })

  it('exits 2 with file, line and field when the file does not fit', async () => {
    const path = join(folder, 'none.yaml')
    expect(await run('none.yaml')).toEqual({
      exitCode: 2,
      output: '',
      errors: `${path}:2: heads: 1 以上の値を書いてください(いまの値: 0)。\n${path}:3: head: 知らない項目です。もしかして「heads」ですか。\n`,
    })
    expect(await run('nobody.yaml')).toMatchObject({
      exitCode: 2,
      errors: `${join(folder, 'nobody.yaml')}:2: name: ありません。\n`,
    })
    expect(await run('missing.yaml')).toMatchObject({
      exitCode: 2,
      errors: expect.stringContaining('ファイルがありません。'),
    })
  })

  it.each([
    [['--on', '2026-02-30'], '実在する日'],
    [['--on'], '--on'],
    [['--what'], '知らない指定です: --what'],
    [['other.yaml'], 'ファイルは一つだけ'],
    [['--json=yes'], '--json'],
  ])('exits 2 and shows the usage when called with %j', async (args, message) => {
    const { exitCode, errors } = await run('two.yaml', ...args)
    expect(exitCode).toBe(2)
    expect(errors).toContain(message)
    expect(errors).toContain(command.usage)
  })

  it.each([[['--on', '2026-02-30']], [['--what']], [['other.yaml']], [['--on']]])(
    'called wrongly with --json and %j, it still prints one JSON document',
    async (args) => {
      const { exitCode, output } = await run('two.yaml', '--json', ...args)
      expect(exitCode).toBe(2)
      expect(JSON.parse(output).problems).toMatchObject([{ line: null, message: expect.stringMatching(/。|--what/) }])
    },
  )

  it('lets no file write on the terminal', async () => {
    await writeFile(join(folder, 'red.yaml'), 'name: "\\e[31m甲"\nheads: 2\n')
    const { exitCode, output, errors } = await run('red.yaml')
    expect([exitCode, output]).toEqual([2, ''])
    expect(errors).toContain('制御文字')
    expect((await run('\u001b[31m甲.yaml')).errors).toContain('�[31m甲.yaml')
  })

  it('needs a file, except to print its schema or usage', async () => {
    const call = (...args: string[]) => runFileCommand(command, args, lateSundayInJapan)
    expect(await call()).toMatchObject({ exitCode: 2, errors: expect.stringContaining('ファイルを指定') })
    expect(JSON.parse((await call('--schema')).output)).toMatchObject({
      required: ['name', 'heads'],
      additionalProperties: false,
    })
    expect(await call('--help')).toMatchObject({ exitCode: 0, output: expect.stringContaining('count FILE') })
  })
})
