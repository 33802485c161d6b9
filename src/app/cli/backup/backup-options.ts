import { parseArgs } from 'node:util'
import { type CommandOutcome, wrongCall } from '../../../platform/command-line/command-outcome.ts'

export interface BackupOptions {
  readonly path: string
  readonly json: boolean
  readonly keyFile: string | null
  readonly replace: string | null
}

/** One file, and those of the options that the command takes; otherwise what to answer instead of running it. */
export function readBackupOptions(
  args: readonly string[],
  taken: readonly ('json' | 'key-file' | 'replace')[],
  usage: string,
): BackupOptions | { readonly answer: CommandOutcome } {
  if (args.includes('--help') || args.includes('-h')) {
    return { answer: { exitCode: 0, output: `使い方: ${usage}\n`, errors: '' } }
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        taken.map((name) => [name, { type: name === 'json' ? 'boolean' : 'string' } as const]),
      ),
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0)
      return { answer: wrongCall('ファイルを一つだけ指定してください。', usage, args) }
    const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : null)
    return {
      path,
      json: values.json === true,
      keyFile: text(values['key-file']),
      replace: text(values.replace),
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { answer: wrongCall(`指定できるのは ${taken.map((name) => `--${name}`).join(' ')} だけです。`, usage, args) }
  }
}
