import type { ColumnType } from 'kysely'
import type { KeptRecord } from '../../contract/kept/kept-case-endpoints.ts'

/** What the reader is shown, and of each attachment its file. */
export type StoredRecord = Omit<KeptRecord, 'messages'> & {
  readonly messages: readonly (Omit<KeptRecord['messages'][number], 'attachments'> & {
    readonly attachments: readonly (KeptRecord['messages'][number]['attachments'][number] & {
      readonly fileId: string
    })[]
  })[]
}

export interface KeptCaseTables {
  'transfer.kept_case': {
    enquiry_id: string
    request_id: string
    owner_id: string
    sender_id: string
    sender_name: string
    held: boolean
    sent_at: Date
    kept_at: Date
    record: ColumnType<StoredRecord, never, never>
    search_key: string | null
  }
}
