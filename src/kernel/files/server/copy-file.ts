import { Readable } from 'node:stream'
import type { Work } from '../../work/server/work.ts'
import type { FileTables } from './file-tables.ts'
import { type FileVault, objectOwner } from './file-vault.ts'

/**
 * A copy of a stored file that is another organisation's own, sealed with its key. Confined: whoever there may read it is asked
 * where the file was put to use. Null: there is no such file any more.
 */
export async function copyFile(
  work: Work<FileTables>,
  vault: FileVault,
  fileId: string,
  recipientId: string,
): Promise<string | null> {
  const file = await work.db
    .selectFrom('kernel.file')
    .selectAll()
    .where('id', '=', fileId)
    .where('state', '=', 'stored')
    .executeTakeFirst()
  if (!file) return null
  const bringer = await objectOwner(work, vault, file.owner_organisation_id)
  const recipient = await objectOwner(work, vault, recipientId)
  const { content } = await vault.store.open(file.object_name, bringer)
  const copied = await vault.store.receive(Readable.from(content), recipient, Number.POSITIVE_INFINITY)
  await copied.keep()
  const id = work.newId()
  await work.db
    .insertInto('kernel.file')
    .values({ ...file, id, owner_organisation_id: recipientId, object_name: copied.name, confined: true })
    .execute()
  return id
}
