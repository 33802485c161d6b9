export interface OutsideTables {
  'transfer.outside_link': {
    id: string
    enquiry_id: string
    owner_id: string
    token_hash: Buffer
    short_code: string
    created_at: Date
    created_by: string
    expires_at: Date
    opened_at: Date | null
    used_at: Date | null
    ended_at: Date | null
  }
}
