import { downloadName } from '../../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../../kernel/work/server/as-system.ts'
import { refuse, type ServerTools, serve } from '../../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../../kernel/work/server/work.ts'
import { uploadKinds } from '../../../../../platform/files/upload/upload-verdict.ts'
import { openPaper } from '../../../contract/endpoints/meeting-endpoints.ts'
import type { MeetingWork } from '../meeting-store.ts'

/** Whether the viewer may have it is asked of the paper's row; the bytes lie with the alliance, which the system opens. */
export const serveOpenPaper = ({ floor, vault }: ServerTools) =>
  serve(openPaper, async (work: MeetingWork, { params }) => {
    const paper = await work.db
      .selectFrom('governance.meeting_paper')
      .select(['file_id', 'meeting_id'])
      .where('id', '=', params.meetingPaperId)
      .executeTakeFirst()
    if (!paper?.file_id) return refuse('paper-not-found')
    const { file_id: fileId } = paper
    work.note({ subject: paper.meeting_id })
    return asSystem(floor, work, 'open-attachment', async (system: Work<FileTables>) => {
      const stored = await system.db
        .selectFrom('kernel.file')
        .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
        .where('id', '=', fileId)
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
