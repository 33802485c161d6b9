import { join } from 'node:path'
import type { Account } from '../account/account.ts'
import { runProgram } from '../account/run-program.ts'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import { cachedCopy } from './binary-cache.ts'
import { type BinarySource, bundledPackage, findBundled, findSystem } from './find-binaries.ts'
import { linkLibraries } from './link-libraries.ts'

/** Programs that were just seen to run under the account that will run them. */
export interface Installation {
  readonly origin: 'bundled' | 'system'
  readonly bin: string
  readonly major: number
}

export interface Wanted {
  readonly binaries: 'bundled' | 'system' | undefined
  readonly account: Account | undefined
  /** The major version that wrote the data folder; undefined when there is none yet. */
  readonly major: number | undefined
  readonly log: (line: string) => void
}

export const oldestServer = 15

export function sourcesFor(binaries: Wanted['binaries']): BinarySource[] {
  const bundled = binaries === 'system' ? undefined : findBundled()
  const system = binaries === 'bundled' ? [] : findSystem()
  return bundled === undefined ? system : [bundled, ...system]
}

/** The first installation that runs and fits the data folder. */
export async function prepareBinaries(wanted: Wanted, sources = sourcesFor(wanted.binaries)): Promise<Installation> {
  const refused: string[] = []
  const otherMajors: number[] = []
  if (wanted.binaries !== 'system' && !sources.some(({ origin }) => origin === 'bundled')) {
    refused.push(`${bundledPackage}: パッケージがありません`)
  }
  for (const source of sources) {
    const found = await prepare(source, wanted.account)
    if (typeof found === 'string') refused.push(found)
    else if (found.major < oldestServer) refused.push(`${found.bin}: PostgreSQL ${found.major} は古すぎます`)
    else if (wanted.major !== undefined && wanted.major !== found.major) otherMajors.push(found.major)
    else {
      for (const line of refused) wanted.log(`使えない PostgreSQL を飛ばしました: ${line}`)
      return found
    }
  }
  if (wanted.major !== undefined && otherMajors.length > 0) throw wrongVersion(wanted.major, otherMajors)
  throw new ClusterError(
    'no_binaries',
    `内蔵データベースを動かせる PostgreSQL(${oldestServer} 以上)が見つかりません。${useOwnServerHint}\n${refused.map((line) => `  - ${line}`).join('\n')}`,
  )
}

const wrongVersion = (folder: number, available: readonly number[]) =>
  new ClusterError(
    'wrong_version',
    `データフォルダーは PostgreSQL ${folder} で作られていますが、ここで動くのは PostgreSQL ${available.join('、')} です。` +
      `PostgreSQL ${folder} を入れて起動し、内容をバックアップしてから新しいフォルダーに復元してください。` +
      `動いている PostgreSQL ${folder} があれば、DATABASE_URL でそれを指定することもできます。データフォルダーには手を触れていません。`,
  )

/** Returns the reason as text when the source cannot be used. */
async function prepare(source: BinarySource, account: Account | undefined): Promise<Installation | string> {
  if (source.origin === 'system') return probe('system', source.bin, account)
  const unlinked = await linkLibraries(source.native).then(
    () => undefined,
    (error: Error) => error.message,
  )
  const inPlace = probe('bundled', join(source.native, 'bin'), account)
  if (typeof inPlace !== 'string') return inPlace
  const works = (native: string) => typeof probe('bundled', join(native, 'bin'), account) !== 'string'
  try {
    const native = await cachedCopy(source.native, source.packageVersion, works)
    return probe('bundled', join(native, 'bin'), account)
  } catch (error) {
    const reasons = [inPlace, unlinked, error instanceof Error ? error.message : String(error)]
    return reasons.filter((reason) => reason !== undefined).join('; ')
  }
}

function probe(origin: Installation['origin'], bin: string, account: Account | undefined): Installation | string {
  const initdb = runProgram(account, join(bin, 'initdb'), ['--version'])
  if (!initdb.ok) return `${bin}: ${initdb.reason}`
  const server = runProgram(account, join(bin, 'postgres'), ['--version'])
  if (!server.ok) return `${bin}: ${server.reason}`
  const major = /\(PostgreSQL\) (\d+)/.exec(server.output)?.[1]
  return major === undefined ? `${bin}: ${server.output}` : { origin, bin, major: Number(major) }
}
