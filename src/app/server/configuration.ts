import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fail, type Result, succeed } from '../../foundation/result.ts'
import { type TimeLimits, usualTimeLimits } from '../../platform/database/time-limits.ts'

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
  /** Addresses and ranges of the proxies in front; none is trusted unless it is named. */
  readonly trustedProxies: readonly string[]
  readonly timeLimits: TimeLimits
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
  const trustedProxies = (environment.RENKEI_TRUSTED_PROXY ?? '').split(',').flatMap((part) => part.trim() || [])
  const strange = trustedProxies.filter((each) => !isAddressOrRange(each))
  if (strange.length > 0) {
    faults.push(
      `RENKEI_TRUSTED_PROXY は、前に置いたプロキシのアドレスか範囲を、コンマで区切って書いてください。例: 10.0.0.5,192.168.10.0/24。すべてを表す範囲は使えません(読めない値: ${strange.join(', ')})。`,
    )
  }
  const statement = secondsOf('RENKEI_STATEMENT_TIMEOUT', usualTimeLimits.statementMilliseconds)
  const idleTransaction = secondsOf('RENKEI_TRANSACTION_TIMEOUT', usualTimeLimits.idleTransactionMilliseconds)
  if (faults.length > 0) return fail(faults)
  return succeed({
    host: HOST || '127.0.0.1',
    port,
    publicOrigin,
    databaseUrl: DATABASE_URL || null,
    dataDirectory: resolve(RENKEI_DATA_DIR || '.renkei'),
    demoWanted: !DATABASE_URL && !RENKEI_ORIGIN && RENKEI_DEMO !== '0',
    metricsToken: RENKEI_METRICS_TOKEN || null,
    trustedProxies,
    timeLimits: { statementMilliseconds: statement, idleTransactionMilliseconds: idleTransaction },
  })

  function secondsOf(name: string, usualMilliseconds: number): number {
    const text = environment[name]
    if (!text) return usualMilliseconds
    const seconds = Number(text)
    if (!Number.isInteger(seconds) || seconds < 5 || seconds > 3600)
      faults.push(`${name} は 5〜3600 の秒数で書いてください(今の値: ${text})。`)
    return seconds * 1000
  }
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { origin, protocol, hostname, pathname } = new URL(text)
  const isBare = pathname === '/' && (text === origin || text === `${origin}/`)
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  return isBare && isSafe ? origin : null
}

/** A range of everything would take anybody's word for where they are. */
function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const kind = isIP(address)
  if (kind === 0 || rest.length > 0) return false
  if (prefix === undefined) return true
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (kind === 4 ? 32 : 128)
}

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
