import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Result, StoredInterest } from '../../contract/meetings/meeting-shapes.ts'
import type { DirectorPost, MatterInterest } from '../../domain/bodies/interested-directors.ts'
import type { Attendance, Body, Choice, VotingArticles } from '../../domain/meeting/meeting-facts.ts'
import type { SubjectName } from '../../domain/meeting/resolution-kind.ts'

/** Written as JSON text, read as what it says. */
type Json<Value> = ColumnType<Value, string, string>

export type BallotKind = 'named' | 'secret' | 'written'

interface OfMeeting {
  meeting_id: string
  owner_id: string
}

export interface MeetingRow {
  id: string
  owner_id: string
  body: Body
  form: 'meeting' | 'written'
  title: string
  held_at: Date
  held_on: CalendarDate
  place: string
  online_address: string
  written_voting: boolean
  state: 'planned' | 'called'
  shared_with: 'body' | 'alliance'
  notice_sent_on: CalendarDate | null
  notice_in_writing: boolean | null
  notice_waived: Generated<boolean>
  version: Generated<number>
  created_at: Date
  created_by: string | null
}

export interface MeetingTables {
  'governance.meeting': MeetingRow
  'governance.agenda_item': OfMeeting & {
    id: string
    position: number
    title: string
    explanation: string
    subject: SubjectName | null
    matter: Json<MatterInterest>
  }
  'governance.meeting_paper': OfMeeting & {
    id: string
    item_id: string
    position: Generated<string>
    title: string
    body: string
    file_id: string | null
    file_name: string | null
    media_type: string | null
    added_at: Date
    added_by: string | null
  }
  'governance.meeting_voter': OfMeeting & {
    id: string
    position: number
    part: 'voter' | 'auditor'
    name: string
    votes: number | null
    account_id: string | null
    organisation_id: string | null
    represents: boolean | null
    posts: ColumnType<readonly DirectorPost[] | null, string | null, never>
  }
  'governance.attendance': OfMeeting & {
    id: string
    voter_id: string
    how: Attendance['how']
    online: boolean
    holder_voter_id: string | null
    holder_name: string | null
    recorded_at: Date
    recorded_by: string | null
    withdrawn_at: ColumnType<Date | null, never, Date>
  }
  'governance.ballot': OfMeeting & {
    id: string
    item_id: string
    kind: BallotKind
    opened_at: Date
    opened_by: string | null
    closed_at: ColumnType<Date | null, never, Date>
    closed_by: ColumnType<string | null, never, string | null>
    excluded: string[]
    undecided: string[]
    gone: Generated<string[]>
    interests: Json<readonly StoredInterest[]>
    articles: Json<VotingArticles>
    result: ColumnType<Result | null, never, string>
  }
  'governance.named_ballot': OfMeeting & {
    ballot_id: string
    voter_id: string
    choice: Choice
    cast_at: Date
    cast_by: string
  }
  'governance.ballot_turnout': OfMeeting & { ballot_id: string; voter_id: string }
  'governance.secret_box': OfMeeting & { ballot_id: string; votes: number; choice: Choice; slips: number }
  'governance.minutes': OfMeeting & {
    revision: number
    content: Json<MinutesContentRow>
    saved_at: Date
    saved_by: string | null
  }
  'governance.minutes_signature': OfMeeting & {
    revision: number
    voter_id: string
    signed_on: CalendarDate
    on_paper: boolean
    recorded_at: Date
    recorded_by: string | null
  }
  'governance.minutes_filing': OfMeeting & {
    revision: number
    title: string
    body: Body
    held_on: CalendarDate
    filed_on: CalendarDate
    ground: string
    recorded_at: Date
    recorded_by: string | null
  }
}

export type MinutesContentRow = Readonly<
  Record<string, { readonly state: 'written' | 'nothingToWrite' | 'lacking'; readonly text: string }>
>
