/** What may be uploaded, as its content shows. The name's ending is never asked. */
export const uploadKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['.pdf'] },
  png: { mediaType: 'image/png', endings: ['.png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  csv: { mediaType: 'text/csv', endings: ['.csv', '.txt'] },
  tsv: { mediaType: 'text/tab-separated-values', endings: ['.tsv', '.txt'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['.xlsx'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['.docx'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>

export type UploadKind = keyof typeof uploadKinds

/** Why a file is refused, as people read it. */
export const uploadRefusals = {
  'kind-not-accepted':
    'この種類のファイルは受け付けていません。PDF、PNG、JPEG、CSV、TSV、Excel(xlsx)、Word(docx)を選んでください。',
  damaged: 'ファイルが壊れているか、途中で切れています。元のアプリケーションで開けることを確かめてください。',
  'active-content':
    'マクロ、スクリプト、外部への接続など、開くと動くものが含まれています。取り除いてから選び直してください。',
  locked: 'パスワードなどで保護されているため、中身を確かめられません。保護を外してから選び直してください。',
  'hidden-content': 'ファイルの中に、別のファイルが隠れています。元のアプリケーションで保存し直してください。',
  'unpacks-too-large': '展開すると大きすぎるファイルです。内容を分けてください。',
  malware: 'コンピューターウイルスの検査用データが含まれています。',
  'too-costly': 'ファイルの確認に時間や記憶域がかかりすぎました。内容を分けるか、保存し直してください。',
} as const

export type UploadRefusal = keyof typeof uploadRefusals

export type UploadVerdict =
  | { readonly ok: true; readonly kind: UploadKind }
  | { readonly ok: false; readonly because: UploadRefusal; readonly found: string }

/** Ends an inspection. `found` is for the log and the tests: it names the place, never content. */
export class UploadFault extends Error {
  readonly because: UploadRefusal
  constructor(because: UploadRefusal, found: string) {
    super(found)
    this.because = because
  }
}
