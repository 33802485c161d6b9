import type { UploadKind } from '../../../platform/files/upload/upload-verdict.ts'

export interface FileTables {
  'kernel.file': {
    id: string
    owner_organisation_id: string
    name: string
    kind: UploadKind
    media_type: string
    bytes: number
    sha256: string
    object_name: string
    state: 'stored' | 'removed'
    uploaded_by: string
    uploaded_at: Date
    confined: boolean
  }
  'kernel.file_key': { organisation_id: string; sealed_key: Buffer }
}
