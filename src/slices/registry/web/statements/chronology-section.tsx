import { Section } from '../../../../design/page/section.tsx'
import { StatedDayText } from '../../../../design/text/stated-day-text.tsx'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { CitationText } from '../citation.tsx'

/** Events and remarks; left out when no document has any. */
export function ChronologySection({ entry }: { entry: AllianceEntry }) {
  if (entry.chronology.length === 0 && entry.notes.length === 0) return null
  return (
    <Section title="経過と補足">
      <ul className="space-y-2">
        {entry.chronology.map((event) => (
          <li key={`${event.on} ${event.what}`}>
            <span className="mr-2 text-std-16B-170">
              {event.on ? <StatedDayText day={event.on} /> : '日付の記載なし'}
            </span>
            {event.what} <CitationText citation={event} />
          </li>
        ))}
        {entry.notes.map((note) => (
          <li key={note.value}>
            {note.value} <CitationText citation={note} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
