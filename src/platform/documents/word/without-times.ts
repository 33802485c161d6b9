import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first day a zip can write; local time, because that is how a zip writes it. */
const noDay = new Date(1980, 0, 1)

/** The day and hour of writing are the only difference between two writings of one paper; both are optional parts. */
const withoutHour = (coreProperties: string) =>
  coreProperties.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')

/** The same parts without any trace of when they were written. */
export function withoutTimes(file: Uint8Array, replaced: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(file)
  const core = parts['docProps/core.xml']
  if (core) parts['docProps/core.xml'] = strToU8(withoutHour(strFromU8(core)))
  for (const [name, text] of Object.entries(replaced)) parts[name] = strToU8(text)
  return zipSync(parts, { mtime: noDay, level: 9 })
}
