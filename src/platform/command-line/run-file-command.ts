import { z } from 'zod'
import type { Result } from '../../foundation/result.ts'
import type { FileProblem } from '../files/located-document.ts'
import { readShapedFile, type ShapedFile } from '../files/read-shaped-file.ts'
import { type CommandOutcome, jsonText, printable, unusableInput, wrongCall } from './command-outcome.ts'
import { type FileCommandOptions, type OwnOptions, readFileCommandOptions } from './file-command-options.ts'

export interface Answered {
  readonly anythingBroken: boolean
  /** Printed with `--json`. */
  readonly document: unknown
  /** Printed without it. */
  readonly text: string
}

/** A command that reads one file and answers; `npm run renkei -- <name> FILE …`. */
export interface FileCommand<Shape extends z.ZodType> extends OwnOptions {
  /** `certify FILE [--on YYYY-MM-DD] …` */
  readonly usage: string
  /** Printed as JSON Schema with `--schema`. */
  readonly shape: Shape
  /** May refuse what a shape cannot see, such as a municipality that does not exist. */
  readonly answer: (
    file: ShapedFile<z.output<Shape>>,
    options: FileCommandOptions & { readonly file: string },
  ) => Promise<Result<Answered, readonly FileProblem[]>> | Result<Answered, readonly FileProblem[]>
}

export async function runFileCommand<Shape extends z.ZodType>(
  command: FileCommand<Shape>,
  args: readonly string[],
  now: Date,
): Promise<CommandOutcome> {
  const read = readFileCommandOptions(args, now, command)
  if (!read.ok) return wrongCall(read.failure, command.usage, args)
  const options = read.value
  if (options.help) return { exitCode: 0, output: helpText(command), errors: '' }
  if (options.schema)
    return { exitCode: 0, output: jsonText(z.toJSONSchema(command.shape, { io: 'input' })), errors: '' }
  if (options.file === null) return wrongCall('ファイルを指定してください。', command.usage, args)

  const file = await readShapedFile(options.file, command.shape)
  if (!file.ok) return unusableInput(file.failure, options.json)
  const answered = await command.answer(file.value, { ...options, file: options.file })
  if (!answered.ok) return unusableInput(answered.failure, options.json)
  const { anythingBroken, document, text } = answered.value
  return { exitCode: anythingBroken ? 1 : 0, output: options.json ? jsonText(document) : printable(text), errors: '' }
}

const helpText = ({ usage, dayInFile }: Pick<FileCommand<z.ZodType>, 'usage' | 'dayInFile'>): string =>
  [
    `使い方: ${usage}`,
    '',
    '  FILE             YAML または JSON のファイル(UTF-8、5 MB まで)。書かれていない項目は「不明」として扱います',
    ...(dayInFile ? [] : ['  --on YYYY-MM-DD  判定する日。省くと日本の今日です']),
    '  --json           結果を一つの JSON で標準出力に出します',
    '  --schema         ファイルの JSON Schema を出します(FILE は要りません)',
    ...(usage.includes('--what-if')
      ? ['  --what-if EDIT   仮の変更(ファイル名か、YAML/JSON の文)。何度でも指定できます']
      : []),
    '',
    '終了コード: 0 満たさない項目なし、1 満たさない項目あり、2 入力を使えない',
    '',
  ].join('\n')
