import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ensureMasterKey, type MasterKey } from '../../../platform/storage/master-key.ts'
import { type ObjectOwner, type ObjectStore, openObjectStore } from '../../../platform/storage/object-store.ts'
import { seal, unseal } from '../../../platform/storage/sealed-bytes.ts'
import type { Work } from '../../work/server/work.ts'
import type { FileTables } from './file-tables.ts'

/** Where the bytes of files lie, and the key above their keys. */
export interface FileVault {
  readonly store: ObjectStore
  readonly masterKey: MasterKey
}

export async function openFileVault(dataDirectory: string): Promise<FileVault> {
  return {
    masterKey: await ensureMasterKey(join(dataDirectory, 'master.key')),
    store: await openObjectStore(join(dataDirectory, 'files')),
  }
}

/** The organisation's data key; made the first time somebody of the organisation needs it. */
export async function objectOwner(
  work: Work<FileTables>,
  { masterKey }: FileVault,
  organisationId: string,
): Promise<ObjectOwner> {
  const find = () =>
    work.db
      .selectFrom('kernel.file_key')
      .select('sealed_key')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst()
  let row = await find()
  if (!row) {
    await work.db
      .insertInto('kernel.file_key')
      .values({ organisation_id: organisationId, sealed_key: seal(masterKey, organisationId, randomBytes(32)) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    row = await find()
  }
  if (!row) throw new Error('the data key could not be made')
  return { id: organisationId, key: unseal(masterKey, organisationId, row.sealed_key) }
}
