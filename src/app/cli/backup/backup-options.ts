import { parseArgs } from 'node:util'
import { fail, type Result, succeed } from '../../../foundation/result.ts'

export interface BackupOptions {
  readonly path: string
  readonly json: boolean
  readonly keyFile: string | null
  readonly replace: string | null
}

/** One file, and those of the options that the command takes. */
export function readBackupOptions(
  args: readonly string[],
  taken: readonly ('json' | 'key-file' | 'replace')[],
): Result<BackupOptions, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        taken.map((name) => [name, { type: name === 'json' ? 'boolean' : 'string' } as const]),
      ),
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) return fail('ファイルを一つだけ指定してください。')
    const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : null)
    return succeed({
      path,
      json: values.json === true,
      keyFile: text(values['key-file']),
      replace: text(values.replace),
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return fail(`指定できるのは ${taken.map((name) => `--${name}`).join(' ')} だけです。`)
  }
}
