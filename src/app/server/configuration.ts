import { resolve } from 'node:path'
import { fail, type Result, succeed } from '../../foundation/result.ts'

export interface Configuration {
  readonly host: string
  readonly port: number
  /** Absent on plain loopback. */
  readonly publicOrigin: string | null
  /** Absent: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  /** Whether an empty database is seeded with the fictional alliance. */
  readonly demoWanted: boolean
  /** Who sends it may read /metrics; null: only this machine itself may. */
  readonly metricsToken: string | null
}

/** Reads the environment; every fault is one Japanese sentence that names the variable and what to write. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Result<Configuration, readonly string[]> {
  const { HOST, PORT, RENKEI_ORIGIN, DATABASE_URL, RENKEI_DATA_DIR, RENKEI_DEMO, RENKEI_METRICS_TOKEN } = environment
  const faults: string[] = []
  const port = Number(PORT || '4410')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`PORT は 0〜65535 の整数で書いてください(今の値: ${PORT})。`)
  const publicOrigin = RENKEI_ORIGIN ? originOf(RENKEI_ORIGIN) : null
  if (RENKEI_ORIGIN && publicOrigin === null) {
    faults.push(
      `RENKEI_ORIGIN は https://renkei.example.jp の形で書いてください。http は localhost だけで使えます(今の値: ${RENKEI_ORIGIN})。`,
    )
  }
  if (DATABASE_URL && !isPostgresUrl(DATABASE_URL)) {
    faults.push('DATABASE_URL は postgres://利用者:パスワード@ホスト:5432/データベース の形で書いてください。')
  }
  if (RENKEI_DEMO && RENKEI_DEMO !== '0' && RENKEI_DEMO !== '1') {
    faults.push(`RENKEI_DEMO は 0 か 1 で書いてください(今の値: ${RENKEI_DEMO})。`)
  }
  if (RENKEI_METRICS_TOKEN && !/^[\x21-\x7e]{20,}$/.test(RENKEI_METRICS_TOKEN)) {
    faults.push('RENKEI_METRICS_TOKEN は推測できない20文字以上の英数字・記号で書いてください。')
  }
  if (faults.length > 0) return fail(faults)
  return succeed({
    host: HOST || '127.0.0.1',
    port,
    publicOrigin,
    databaseUrl: DATABASE_URL || null,
    dataDirectory: resolve(RENKEI_DATA_DIR || '.renkei'),
    demoWanted: !DATABASE_URL && !RENKEI_ORIGIN && RENKEI_DEMO !== '0',
    metricsToken: RENKEI_METRICS_TOKEN || null,
  })
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { origin, protocol, hostname, pathname } = new URL(text)
  const isBare = pathname === '/' && (text === origin || text === `${origin}/`)
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  return isBare && isSafe ? origin : null
}

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
