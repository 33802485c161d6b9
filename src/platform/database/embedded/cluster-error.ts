export type ClusterFailure =
  | 'no_binaries'
  | 'wrong_version'
  | 'not_a_data_folder'
  | 'data_folder_gone'
  | 'data_folder_unreachable'
  | 'not_permitted'
  | 'initialise_failed'
  | 'start_failed'
  | 'stop_failed'
  | 'password_mismatch'

/** Why the embedded database cannot be opened, in words an operator can act on. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
  readonly failure: ClusterFailure

  constructor(failure: ClusterFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }
}

export const useOwnServerHint =
  '別に用意した PostgreSQL(15 以上)を使うには、環境変数 DATABASE_URL に接続文字列を指定してください。例: DATABASE_URL=postgresql://user:password@localhost:5432/renkei'
