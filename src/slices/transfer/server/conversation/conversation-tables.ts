export interface ConversationTables {
  'transfer.conversation': { enquiry_id: string; owner_id: string; last_position: number }
  'transfer.message': {
    id: string
    enquiry_id: string
    request_id: string
    owner_id: string
    position: number
    kind: 'text' | 'ok' | 'step'
    author_organisation_id: string | null
    author_account_id: string | null
    author_name: string
    body: string
    step: string | null
    step_to: string | null
    mentions: string[]
    client_message_id: string
    sent_at: Date
  }
  'transfer.read_mark': {
    enquiry_id: string
    organisation_id: string
    owner_id: string
    position: number
    account_id: string
    read_at: Date
  }
  'transfer.message_template': { id: string; owner_id: string; title: string; body: string; changed_at: Date }
}
