import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'

interface Session {
  id: Generated<string>
  token_hash: Buffer
  account_id: string
  organisation_id: string
  factors: 'single' | 'full'
  started_at: Generated<Date>
  last_seen_at: Generated<Date>
  ended_at: Date | null
  source_address: string | null
  user_agent: string | null
  through_provider: Generated<boolean>
  proved_at: Date | null
}

export interface IdentityTables {
  'kernel.account': {
    id: string
    email: string
    name: string
    password_hash: string | null
    password_set_by_other: Generated<boolean>
    disabled_at: Date | null
  }
  'kernel.role_assignment': {
    account_id: string
    organisation_id: string
    role: string
    from_on: CalendarDate
    until_on: CalendarDate | null
    proposal_id: string | null
  }
  'kernel.session': Session
  'kernel.sign_in_failure': {
    id: Generated<string>
    email: string
    source_address: string
    at: Date
    device_hash: Buffer | null
    factor: Generated<'password' | 'second'>
  }
  'kernel.installation': { demo: boolean }
  'kernel.demo_persona': { id: string; account_id: string; position: number }
  'kernel.one_time_password': {
    account_id: string
    sealed_secret: Buffer | null
    pending_secret: Buffer | null
    last_used_step: Generated<number>
  }
  'kernel.passkey': {
    id: string
    account_id: string
    public_key: Buffer
    counter: number
    transports: string[]
    label: string
    created_at: Generated<Date>
    last_used_at: Date | null
  }
  'kernel.recovery_code': { account_id: string; code_hash: Buffer; used_at: Date | null }
  'kernel.recovery': {
    id: string
    account_id: string
    organisation_id: string
    device_hash: Buffer
    requested_at: Date
    confirmed_by: string | null
    confirmed_at: Date | null
    used_at: Date | null
    declined_at: Date | null
  }
  'kernel.known_device': { device_hash: Buffer; account_id: string; last_used_at: Date }
  'kernel.ceremony': {
    id: string
    kind: 'registerPasskey' | 'usePasskey' | 'provider'
    account_id: string | null
    device_hash: Buffer | null
    details: ColumnType<unknown, string, never>
    source_address: string | null
    asking_device: Buffer | null
    expires_at: Date
  }
  'kernel.invitation': {
    id: string
    token_hash: Buffer
    organisation_id: string
    account_id: string
    email: string
    name: string
    invited_by: string
    invited_at: Date
    expires_at: Date
    accepted_at: Date | null
    withdrawn_at: Date | null
  }
  'kernel.role_proposal': {
    id: string
    account_id: string
    organisation_id: string
    role: string
    from_on: CalendarDate
    until_on: CalendarDate | null
    proposed_by: string
    proposed_at: Date
    decided_by: string | null
    decided_at: Date | null
    confirmed: boolean | null
  }
  'kernel.identity_provider': {
    organisation_id: string
    issuer: string
    client_id: string
    sealed_client_secret: Buffer
    two_factor_acr: string | null
    changed_by: string
    changed_at: Date
    confirmed_by: string | null
  }
  'kernel.provider_subject': { organisation_id: string; issuer: string; subject: string; account_id: string }
}
