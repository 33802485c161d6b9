import { downloadName } from '../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import type { ServerTools } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { FileStreamAnswer } from '../../../../platform/contract/endpoint.ts'
import { uploadKinds } from '../../../../platform/files/upload/upload-verdict.ts'
import type { SupervisionPorts } from '../ports.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

/**
 * The bytes of a paper: a file as it was brought, or a kept paper as a PDF made again. Whether the viewer may have them was
 * asked before; the office's files and kept papers are its own, so the system fetches this one. Null: it is not there.
 */
export const openAttachment = (
  { floor, vault }: ServerTools,
  { openKeptPaper }: SupervisionPorts,
  work: Work<SupervisionTables>,
  id: string,
  publicName?: string,
): Promise<FileStreamAnswer | null> =>
  asSystem(floor, work, 'open-attachment', async (system: Work<SupervisionTables & FileTables>) => {
    const paper = await system.db
      .selectFrom('supervision.attachment')
      .select(['owner_id', 'file_id', 'kept_paper_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!paper) return null
    if (paper.file_id === null) {
      const place = { id: paper.kept_paper_id ?? '', ownerId: paper.owner_id }
      const kept = await openKeptPaper(system as never, place)
      return kept && { fileName: kept.fileName, open: async () => oneChunk(await kept.bytes()) }
    }
    const stored = await system.db
      .selectFrom('kernel.file')
      .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
      .where('id', '=', paper.file_id)
      .where('state', '=', 'stored')
      .executeTakeFirst()
    if (!stored) return null
    const owner = await objectOwner(system, vault, stored.owner_organisation_id)
    return {
      fileName: downloadName(publicName ?? stored.name, uploadKinds[stored.kind].endings),
      open: () => vault.store.open(stored.object_name, owner),
    }
  })

function oneChunk(bytes: Uint8Array) {
  async function* content() {
    yield bytes
  }
  return { length: bytes.length, content: content() }
}
