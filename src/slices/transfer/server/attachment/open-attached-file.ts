import { downloadName } from '../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import type { ServerTools } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { uploadKinds } from '../../../../platform/files/upload/upload-verdict.ts'

/**
 * A file whose attachment the viewer was found to have: the bytes lie with the organisation that brought them, which the system
 * opens. Null: it has been removed since.
 */
export const openAttachedFile = (
  { floor, vault }: ServerTools,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  fileId: string,
) =>
  asSystem(floor, work, 'open-attachment', async (system: Work<FileTables>) => {
    const stored = await system.db
      .selectFrom('kernel.file')
      .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
      .where('id', '=', fileId)
      .where('state', '=', 'stored')
      .executeTakeFirst()
    if (!stored) return null
    const owner = await objectOwner(system, vault, stored.owner_organisation_id)
    return {
      fileName: downloadName(stored.name, uploadKinds[stored.kind].endings),
      open: () => vault.store.open(stored.object_name, owner),
    }
  })
