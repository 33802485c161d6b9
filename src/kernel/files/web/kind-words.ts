import { type UploadKind, uploadKinds } from '../../../platform/files/upload/upload-verdict.ts'

const words: Readonly<Record<UploadKind, string>> = {
  pdf: 'PDF',
  png: '画像（PNG）',
  jpeg: '画像（JPEG）',
  csv: '表（CSV）',
  tsv: '表（TSV）',
  xlsx: 'Excel（xlsx）',
  docx: 'Word（docx）',
}

export const kindWords = (kind: UploadKind): string => words[kind]

/** The name's ending promises something else than the content is; a download gets the right ending. */
export const nameMisleads = (name: string, kind: UploadKind): boolean =>
  !uploadKinds[kind].endings.some((ending) => name.toLowerCase().endsWith(ending))
