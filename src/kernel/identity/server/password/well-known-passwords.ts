import { readFileSync } from 'node:fs'

let wellKnown: ReadonlySet<string> | undefined

/** Whether a password (in lower case) is on the list of the most used breached ones, beside this file. */
export function isWellKnownPassword(lowerCase: string): boolean {
  wellKnown ??= new Set(
    readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# ')),
  )
  return wellKnown.has(lowerCase)
}
