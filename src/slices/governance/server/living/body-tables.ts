import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Topic } from '../../contract/living/statement-shapes.ts'
import type { CouncilCategory } from '../../domain/certification-case.ts'

export type Post = 'director' | 'auditor' | 'councillor'
export type EndCause = 'termOver' | 'resigned' | 'removed' | 'died' | 'disqualified'

interface Recorded {
  id: string
  owner_id: string
  recorded_at: Date
  recorded_by: string | null
}

export interface BodyTables {
  'governance.statement': Recorded & {
    topic: Topic
    subject: string | null
    effective_on: CalendarDate
    /** Written as JSON text, read as what it says. */
    value: ColumnType<unknown, string, never>
    reason: string
    position: Generated<string>
  }
  'governance.body_person': Recorded & { name: string }
  'governance.body_term': Recorded & {
    person_id: string
    post: Post
    category: CouncilCategory | null
    elected_on: CalendarDate
    from_on: CalendarDate
    reason: string
  }
  'governance.body_term_end': Recorded & {
    term_id: string
    last_on: CalendarDate | null
    cause: EndCause | null
    reason: string
    position: Generated<string>
  }
}
