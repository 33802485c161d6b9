import type { FileProblem } from '../files/located-document.ts'

/** 0: nothing is broken. 1: something is. 2: the input cannot be used. */
export type ExitCode = 0 | 1 | 2

/** What a command leaves behind; the caller writes it, so that a command can be tested without a process. */
export interface CommandOutcome {
  readonly exitCode: ExitCode
  readonly output: string
  readonly errors: string
}

export const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** Exit 2. With `--json` standard output still carries one JSON document. */
export const unusableInput = (problems: readonly FileProblem[], json: boolean): CommandOutcome => ({
  exitCode: 2,
  output: json ? jsonText({ problems }) : '',
  errors: problems.map((problem) => `${problemLine(problem)}\n`).join(''),
})

/** Exit 2 because of how the command was called; `args` as typed, because `--json` asks for a document even then. */
export const wrongCall = (message: string, usage: string, args: readonly string[]): CommandOutcome => ({
  ...unusableInput([{ file: 'コマンドの引数', line: null, field: '', message }], args.includes('--json')),
  errors: `${message}\n使い方: ${usage}\n`,
})

/** Lines for a terminal: what a file says must not be able to write on it (escape sequences). */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, '�')

/** `case.yaml:12: members[2].votes: …`, the form editors and terminals can follow. */
function problemLine({ file, line, field, message }: FileProblem): string {
  const place = line === null ? file : `${file}:${line}`
  return printable([place, ...(field === '' ? [] : [field]), message].join(': ').replaceAll('\n', '�'))
}
