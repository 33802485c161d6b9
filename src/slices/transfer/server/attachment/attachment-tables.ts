export interface AttachmentTables {
  'transfer.attachment': {
    id: string
    message_id: string
    enquiry_id: string
    owner_id: string
    file_id: string
    by_organisation_id: string
    name: string
    media_type: string
    bytes: number
    names_patient: boolean
  }
}
