import { CatalogueRefused } from '../../kernel/work/server/open-floor.ts'
import { ClusterError } from '../../platform/database/embedded/cluster-error.ts'

/** The server cannot start and a person must do something: the message says what. */
export class StartRefused extends Error {}

/** Codes of Node and of PostgreSQL, and what a person does about each. */
const knownCodes: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'このポートはほかのプログラムが使っています。PORT に別の番号を指定して起動してください(例: PORT=4411 npm start)。',
  EACCES: 'このポートを開く権限がありません。PORT に 1024 より大きい番号を指定して起動してください。',
  EADDRNOTAVAIL:
    'HOST のアドレスはこのコンピューターにありません。127.0.0.1 か、このコンピューターのアドレスを指定してください。',
  ECONNREFUSED:
    'データベースに接続できません。DATABASE_URL のホストとポート、データベースが動いているかを確かめてください。',
  ENOTFOUND: 'データベースのホストが見つかりません。DATABASE_URL のホスト名を確かめてください。',
  '28P01': 'データベースにサインインできません。DATABASE_URL の利用者とパスワードを確かめてください。',
  '28000': 'データベースにサインインできません。DATABASE_URL の利用者と、サーバーの接続許可を確かめてください。',
  '3D000': 'DATABASE_URL のデータベースがありません。先に作ってください(例: createdb renkei)。',
  '42501':
    'データベースの利用者の権限が足りません。DATABASE_URL の利用者に、ロールを作る権限(CREATEROLE)と、データベースに作る権限(CREATE)を与えてください。',
}

/** A start-up failure for people; what nobody foresaw keeps its stack for those who will look for it. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof StartRefused || error instanceof ClusterError) return error.message
  if (error instanceof CatalogueRefused) {
    return `データベースの保護に欠けがあるため、起動しません。\n${error.faults.map((fault) => `- ${fault}`).join('\n')}`
  }
  const known = codesOf(error).map((code) => knownCodes[code])
  const found = known.find((message) => message !== undefined)
  return found ?? `起動できませんでした。\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  return [...own, ...codesOf(error.cause)]
}
