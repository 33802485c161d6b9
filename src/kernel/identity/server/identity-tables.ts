import type { CalendarDate } from '../../../foundation/calendar-date.ts'

export interface IdentityTables {
  'kernel.account': { id: string; email: string; name: string; password_hash: string | null; disabled_at: Date | null }
  'kernel.role_assignment': {
    account_id: string
    organisation_id: string
    role: string
    from_on: CalendarDate
    until_on: CalendarDate | null
  }
  'kernel.session': {
    token_hash: Buffer
    account_id: string
    organisation_id: string
    ended_at: Date | null
  }
  'kernel.sign_in_failure': { id: string; email: string; source_address: string; at: Date }
  'kernel.installation': { demo: boolean }
  'kernel.demo_persona': { id: string; account_id: string; position: number }
}
