import type { Generated, JSONColumnType } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Prefecture } from '../../../foundation/prefectures.ts'
import type { AllianceEntry, AllianceStatus } from '../domain/alliance-entry.ts'
import type { NationalCount, SourceDocument } from '../domain/source-document.ts'

type Document<Content extends object> = JSONColumnType<Content>

export interface RegistryTables {
  'registry.source': { id: string; position: Generated<number>; content: Document<SourceDocument> }
  'registry.national_count': { position: Generated<number>; content: Document<NationalCount> }
  'registry.revision': {
    alliance_id: string
    revision: number
    kind: 'seeded' | 'added' | 'corrected'
    recorded_at: Date
    reason: string
    source_id: string | null
    changed: string[]
    entry: Document<AllianceEntry>
  }
  'registry.listing': {
    id: string
    revision: number
    number: number | null
    name: string
    prefecture: Prefecture | null
    certified_on: CalendarDate | null
    status: AllianceStatus
    municipalities: string[]
    sort_key: string
    search_text: string
  }
  'registry.listing_activity': { alliance_id: string; category: string }
}
