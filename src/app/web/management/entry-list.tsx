import { Section } from '../../../design/page/section.tsx'
import { type Role, roleNames } from '../../../kernel/identity/domain/role.ts'
import type { ManagementEntry } from '../../../platform/browser/web-slice.ts'

export const EntryList = ({ entries }: { entries: readonly ManagementEntry[] }) => (
  <ul className="grid gap-3 md:grid-cols-2">
    {entries.map((entry) => (
      <li key={entry.href} className="rounded-8 border border-solid-gray-420 px-4 py-3">
        <a href={entry.href} className="inline-block py-1 text-std-16B-170">
          {entry.label}
        </a>
        <p className="text-dns-14N-130 leading-160">{entry.purpose}</p>
      </li>
    ))}
  </ul>
)

/** What others keep is named with who they are: a missing link would leave people searching. */
export const ClosedEntries = ({ entries }: { entries: readonly ManagementEntry[] }) => (
  <Section title="ほかの役割の人が管理するもの">
    <ul className="space-y-1">
      {entries.map((entry) => (
        <li key={entry.href}>
          {entry.label} — {namesOf(entry.roles ?? [])}
        </li>
      ))}
    </ul>
  </Section>
)

const isRole = (word: string): word is Role => word in roleNames
const namesOf = (words: readonly string[]): string =>
  words
    .filter(isRole)
    .map((role) => roleNames[role])
    .join('、')
