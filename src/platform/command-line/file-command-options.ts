import { parseArgs } from 'node:util'
import { type CalendarDate, dateInJapan, parseCalendarDate } from '../../foundation/calendar-date.ts'
import { fail, type Result, succeed } from '../../foundation/result.ts'

export interface FileCommandOptions {
  /** Null only with `schema` or `help`. */
  readonly file: string | null
  /** The day asked about; today in Japan when none is given. */
  readonly on: CalendarDate
  readonly json: boolean
  readonly schema: boolean
  readonly help: boolean
  /** The values of the command's own options, in the order given. */
  readonly repeated: Readonly<Record<string, readonly string[]>>
}

/** Reads `FILE [--on YYYY-MM-DD] [--json] [--schema] [--help]` and the command's own options. */
export function readFileCommandOptions(
  args: readonly string[],
  now: Date,
  { repeatable = [], dayInFile = false }: OwnOptions = {},
): Result<FileCommandOptions, string> {
  const parsed = parse(args, repeatable)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const { on: onText, json = false, schema = false, help = false, ...repeated } = values
  if (dayInFile && onText !== undefined) return fail('知らない指定です: --on(判定する日はファイルに書きます)')
  const on = onText === undefined ? dateInJapan(now) : parseCalendarDate(onText)
  if (on === null) return fail(`--on は 2026-11-22 の形で、実在する日を書いてください(いまの値: ${onText})。`)
  const [file = null, ...others] = positionals
  if (others.length > 0) return fail(`ファイルは一つだけ指定してください(${positionals.join('、')})。`)
  if (file === null && !schema && !help) return fail('ファイルを指定してください。')
  return succeed({ file, on, json, schema, help, repeated })
}

/** What a command takes beyond the options of all. */
export interface OwnOptions {
  readonly repeatable?: readonly string[] | undefined
  /** The file itself states the day whose law applies, so `--on` would contradict it. */
  readonly dayInFile?: boolean | undefined
}

interface ParsedArguments {
  readonly values: { on?: string; json?: boolean; schema?: boolean; help?: boolean } & Record<string, never | string[]>
  readonly positionals: readonly string[]
}

function parse(args: readonly string[], repeatable: readonly string[]): Result<ParsedArguments, string> {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        on: { type: 'string' },
        json: { type: 'boolean' },
        schema: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(
          repeatable.map((name) => [name, { type: 'string', multiple: true, default: [] } as const]),
        ),
      },
    })
    return succeed(parsed as unknown as ParsedArguments)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const named = /'(-[^' ]*)/.exec(error.message)?.[1] ?? ''
    const unknownOption = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    return fail(unknownOption ? `知らない指定です: ${named}` : `${named} の書き方が正しくありません。`)
  }
}
