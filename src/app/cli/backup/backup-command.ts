import { ZodError } from 'zod'
import { type CommandOutcome, type ExitCode, jsonText } from '../../../platform/command-line/command-outcome.ts'
import { type BackupReason, BackupRefused } from '../../../platform/database/backup/backup-refused.ts'
import type { Manifest } from '../../../platform/database/backup/manifest.ts'
import { ClusterError } from '../../../platform/database/embedded/cluster-error.ts'
import { type Configuration, readConfiguration } from '../../server/configuration.ts'

interface Answer {
  /** False: done, but something it names is not there (exit 1). */
  readonly isWhole: boolean
  readonly document: Record<string, unknown>
  readonly text: readonly string[]
}

/** Exit 1: the backup itself is broken. Exit 2: it cannot be used this way. */
const broken: ReadonlySet<BackupReason> = new Set(['damaged', 'truncated'])

/** Runs a backup command and turns what it meets into sentences, or with `json` into one document. */
export async function backupCommand(json: boolean, run: () => Promise<Answer>): Promise<CommandOutcome> {
  try {
    const { isWhole, document, text } = await run()
    return { exitCode: isWhole ? 0 : 1, output: json ? jsonText(document) : `${text.join('\n')}\n`, errors: '' }
  } catch (error) {
    const { exitCode, reason, message } = explain(error)
    return { exitCode, output: json ? jsonText({ reason, message }) : '', errors: `${message}\n` }
  }
}

function explain(error: unknown): { exitCode: ExitCode; reason: string; message: string } {
  if (error instanceof BackupRefused) {
    return { exitCode: broken.has(error.reason) ? 1 : 2, reason: error.reason, message: error.message }
  }
  if (error instanceof ZodError) {
    return { exitCode: 1, reason: 'damaged', message: 'バックアップの目録が読めません。' }
  }
  if (error instanceof ClusterError) return { exitCode: 2, reason: error.failure, message: error.message }
  if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') {
    const message = 'データベースに接続できません。DATABASE_URL と、データベースが動いているかを確かめてください。'
    return { exitCode: 2, reason: 'no-database', message }
  }
  throw error
}

/** The configuration the server would start with. */
export function configured(environment: NodeJS.ProcessEnv): Configuration {
  const read = readConfiguration(environment)
  if (read.ok) return read.value
  throw new BackupRefused(
    'not-configured',
    `設定に誤りがあります。\n${read.failure.map((fault) => `- ${fault}`).join('\n')}`,
  )
}

/** On standard error: standard output is the answer's. */
export const reportProgress = (step: string): void => {
  process.stderr.write(`${step}\n`)
}

export function manifestSummary(manifest: Manifest): string {
  const { madeAt, productVersion, postgresVersion, tables, files, missing } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('ja-JP')
  const lost =
    missing.length === 0
      ? ''
      : `\n× 記録にあるのにデータフォルダーになかったファイルが${missing.length}件あります(RENKEI_DATA_DIR がサーバーと同じか確かめてください): ${missing.slice(0, 5).join(', ')}`
  return `${madeAt} / Renkei ${productVersion} / PostgreSQL ${postgresVersion} / 表 ${tables.length}、行 ${rows}、ファイル ${files.length}${lost}`
}
