import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** One line from standard input: typed without being shown, or the first line of a pipe. Never an argument, which others can list. */
export async function readSecretLine(
  prompt: string,
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean } = process.stdin,
): Promise<string> {
  const terminal = input.isTTY ?? false
  if (terminal) process.stderr.write(prompt)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: nowhere, terminal })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (terminal) process.stderr.write('\n')
  }
}
