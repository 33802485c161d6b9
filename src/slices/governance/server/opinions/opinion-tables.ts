import type { Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { ConsultationItem } from '../../domain/certification-case.ts'
import type { Disclosure } from '../../domain/opinions/opinion-state.ts'

export interface OpinionTables {
  'governance.opinion': {
    id: string
    owner_id: string
    alliance_id: string
    item: ConsultationItem
    title: string
    body: string
    disclosure: Disclosure
    decides_on: CalendarDate | null
    created_at: Date
    created_by: string
    changed_at: Date
    sent_at: Date | null
    sent_by: string | null
    withdrawn_at: Date | null
    withdrawn_by: string | null
    withdrawal_reason: string | null
    decided_on: CalendarDate | null
  }
  'governance.opinion_file': { opinion_id: string; owner_id: string; file_id: string; name: string; added_at: Date }
  'governance.opinion_reply': {
    id: string
    opinion_id: string
    owner_id: string
    alliance_id: string
    kind: 'council' | 'alliance'
    body: string
    dated_on: CalendarDate
    position: Generated<string>
    recorded_at: Date
    recorded_by: string
  }
}
