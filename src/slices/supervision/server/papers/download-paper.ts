import { downloadName } from '../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import { refuse, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { uploadKinds } from '../../../../platform/files/upload/upload-verdict.ts'
import { downloadPaper } from '../../contract/endpoints/desk-endpoints.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

/** Whether the viewer may have it is asked of the paper's row; the bytes lie with the office that brought them. */
export const serveDownloadPaper = ({ floor, vault }: ServerTools) =>
  serve(downloadPaper, async (work: Work<SupervisionTables>, { params }) => {
    work.note({ subject: params.id })
    const paper = await work.db
      .selectFrom('supervision.attachment')
      .select(['file_id', 'owner_id'])
      .where('id', '=', params.id)
      .executeTakeFirst()
    if (!paper) return refuse('paper-not-found')
    work.note({ seen: [{ subject: params.id, ownerId: paper.owner_id }] })
    return asSystem(floor, work, 'open-attachment', async (system: Work<FileTables>) => {
      const stored = await system.db
        .selectFrom('kernel.file')
        .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
        .where('id', '=', paper.file_id)
        .where('state', '=', 'stored')
        .executeTakeFirst()
      if (!stored) return refuse('paper-not-found')
      const owner = await objectOwner(system, vault, stored.owner_organisation_id)
      return {
        fileName: downloadName(stored.name, uploadKinds[stored.kind].endings),
        open: () => vault.store.open(stored.object_name, owner),
      }
    })
  })
