import { spawnSync } from 'node:child_process'
import { chmod, lstat, mkdir, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Account } from '../account/account.ts'
import { accountForNewFolder, canEnter, runningAsRoot } from '../account/choose-account.ts'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import { layoutOf } from './layout.ts'

export type Place =
  | { readonly initialised: true; readonly container: string; readonly account: Account | undefined }
  | {
      readonly initialised: false
      readonly account: Account | undefined
      readonly wanted: string
      readonly near: string
    }

/** Where data goes when PostgreSQL's account cannot enter the project (root's home is closed to others). */
const reachableHome = '/var/lib/renkei'

/**
 * Finds the data folder behind `dataDirectory` (which may be a link, ours to `reachableHome` or a person's), or says where a new
 * one belongs (`wanted`) and in which folder that PostgreSQL's account can enter it can be made (`near`).
 */
export async function placeDataFolder(dataDirectory: string): Promise<Place> {
  const wanted = resolve(dataDirectory)
  if ((await lstat(wanted).catch(absent)) === undefined) return placeNew(wanted)
  const container = await realpath(wanted).catch(absent)
  if (container === undefined) throw gone(wanted, await readlink(wanted))
  if (!(await stat(container)).isDirectory()) throw notOurs(wanted)
  if ((await readdir(container)).length === 0) return placeNew(container)
  const { data } = layoutOf(container)
  if ((await stat(`${data}/PG_VERSION`).catch(absent)) === undefined) throw notOurs(wanted)
  return { initialised: true, container, account: await settleAccount(container, data) }
}

async function placeNew(wanted: string): Promise<Place> {
  const account = accountForNewFolder()
  for (const near of [dirname(wanted), reachableHome]) {
    await makeEnterable(near, account)
    if (canEnter(account, near)) return { initialised: false, account, wanted, near: await realpath(near) }
  }
  throw unreachable(wanted, account)
}

/** Folders we create may be walked through, not listed, by the account that PostgreSQL runs as. */
async function makeEnterable(folder: string, account: Account | undefined): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined || account === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711)
}

/** PostgreSQL runs as the owner of its data; a folder that root copied has lost its owner and gets one again. */
async function settleAccount(container: string, data: string): Promise<Account | undefined> {
  if (!runningAsRoot()) return undefined
  const { uid, gid } = await stat(data)
  const account = uid === 0 ? accountForNewFolder() : { uid, gid, name: `uid ${uid}` }
  if (!canEnter(account, container)) throw unreachable(container, account)
  const { log } = layoutOf(container)
  if (uid === 0) spawnSync('chown', ['-R', `${account?.uid}:${account?.gid}`, data, log])
  await chmod(data, 0o700)
  return account
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}

const gone = (wanted: string, target: string) =>
  new ClusterError(
    'data_folder_gone',
    `${wanted} が指すデータ ${target} がありません。バックアップからその場所へ戻してください。` +
      `空のデータベースから始め直してよい場合に限り、${wanted} を削除して起動してください。`,
  )

const notOurs = (wanted: string) =>
  new ClusterError(
    'not_a_data_folder',
    `${wanted} は空ではなく、PostgreSQL のデータフォルダーでもありません。何も変更していません。別のフォルダーを RENKEI_DATA_DIR で指定してください。`,
  )

const unreachable = (folder: string, account: Account | undefined) =>
  new ClusterError(
    'data_folder_unreachable',
    `PostgreSQL を動かす利用者(${account?.name ?? '自分'})は ${folder} に入れません。` +
      `上位のフォルダーの通過権限(chmod o+x)を許すか、RENKEI_DATA_DIR で別の場所を指定してください。${useOwnServerHint}`,
  )
