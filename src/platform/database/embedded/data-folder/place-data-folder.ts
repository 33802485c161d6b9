import { spawnSync } from 'node:child_process'
import { chmod, lstat, mkdir, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Account, accountForNewFolder, canEnter, runningAsRoot } from '../account/account.ts'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import { layoutOf } from './layout.ts'

export type Place =
  | { readonly initialised: true; readonly container: string; readonly account: Account | undefined }
  | { readonly initialised: false; readonly account: Account | undefined; readonly near: string }

/** Where data goes when PostgreSQL's account cannot enter the project (root's home is closed to others). */
export const reachableHome = '/var/lib/renkei'

/**
 * Finds the data folder behind `dataDirectory` (which may be a link of ours to `home`), or says near which folder a new
 * one can be made that PostgreSQL's account can reach.
 */
export async function placeDataFolder(dataDirectory: string, home = reachableHome): Promise<Place> {
  const wanted = resolve(dataDirectory)
  const existing = await lstat(wanted).catch(absent)
  if (existing === undefined) return placeNew(wanted, home)
  if (existing.isDirectory() && (await readdir(wanted)).length === 0) return placeNew(wanted, home)
  const container = await realpath(wanted).catch(absent)
  if (container === undefined) throw gone(wanted, await readlink(wanted))
  const { data } = layoutOf(container)
  const owner = await ownerOf(data)
  if (owner === undefined) throw notOurs(wanted)
  return { initialised: true, container, account: await settleAccount(container, data, owner) }
}

async function placeNew(wanted: string, home: string): Promise<Place> {
  const account = accountForNewFolder()
  const parent = dirname(wanted)
  await makeEnterable(parent, account)
  if (canEnter(account, parent)) return { initialised: false, account, near: await realpath(parent) }
  await makeEnterable(home, account)
  if (canEnter(account, home)) return { initialised: false, account, near: await realpath(home) }
  throw unreachable(wanted, account)
}

/** Folders we create may be walked through, not listed, by the account that PostgreSQL runs as. */
async function makeEnterable(folder: string, account: Account | undefined): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined || account === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711)
}

const ownerOf = async (data: string): Promise<{ uid: number; gid: number } | undefined> => {
  const version = await stat(`${data}/PG_VERSION`).catch(absent)
  return version === undefined ? undefined : stat(data)
}

/** PostgreSQL runs as the owner of its data; a folder that root copied has lost its owner and gets one again. */
async function settleAccount(
  container: string,
  data: string,
  owner: { uid: number; gid: number },
): Promise<Account | undefined> {
  if (!runningAsRoot()) return undefined
  const account = owner.uid === 0 ? accountForNewFolder() : { ...owner, name: `uid ${owner.uid}` }
  if (account === undefined) return undefined
  if (!canEnter(account, container)) throw unreachable(container, account)
  if (owner.uid === 0) {
    const { log } = layoutOf(container)
    await mkdir(log, { recursive: true, mode: 0o700 })
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, data, log])
  }
  await chmod(data, 0o700)
  return account
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  if (error.code === 'EACCES') throw new ClusterError('not_permitted', notPermitted(error), { cause: error })
  throw error
}

const notPermitted = (error: Error) =>
  `データフォルダーを開く権限がありません(${error.message})。このフォルダーを作ったのと同じ利用者(root で作ったなら root)で起動してください。`

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
