/** Why a backup cannot be written, read or restored. `damaged` and `truncated` speak of the file; the others of the call. */
export type BackupReason =
  | 'wrong-key'
  | 'not-a-key'
  | 'no-key-yet'
  | 'truncated'
  | 'damaged'
  | 'other-product'
  | 'newer-version'
  | 'other-migrations'
  | 'not-empty'
  | 'in-use'
  | 'not-all-visible'
  | 'file-exists'
  | 'file-missing'
  | 'disk-full'
  | 'not-configured'

/** Ends a backup command; the message is for people and says what to do. */
export class BackupRefused extends Error {
  readonly reason: BackupReason
  constructor(reason: BackupReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

const diskFullOfPostgres = '53100'
const constraintViolations = /^23/

/** What the system and PostgreSQL say in codes, for people; anything else stays what it is. */
export function explainBackupError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new BackupRefused(
      'disk-full',
      '書き込み先のディスクに空きがありません。空きを作ってから、もう一度実行してください。',
      { cause: error },
    )
  }
  if (error.code === diskFullOfPostgres) {
    return new BackupRefused(
      'disk-full',
      'データベースのディスクに空きがありません。空きを作ってから、もう一度実行してください。',
      { cause: error },
    )
  }
  if (typeof error.code === 'string' && constraintViolations.test(error.code)) {
    const constraint = 'constraint' in error ? `(${error.constraint})` : ''
    return new BackupRefused(
      'damaged',
      `バックアップの行が、表の制約${constraint}に合いません。データベースは元のままです。別の世代のバックアップを使ってください。`,
      { cause: error },
    )
  }
  if (error.code === 'ENOENT' && 'path' in error) {
    return new BackupRefused('file-missing', `ファイルまたはフォルダーがありません: ${error.path}`, { cause: error })
  }
  return error
}
