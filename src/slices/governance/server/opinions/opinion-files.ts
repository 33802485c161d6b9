import { downloadName } from '../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import { refuse, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { uploadKinds } from '../../../../platform/files/upload/upload-verdict.ts'
import { attachToOpinion, openOpinionFile } from '../../contract/endpoints/opinion-endpoints.ts'
import { isOwn, lockOpinion, type OpinionWork, stateOfStored } from './opinion-store.ts'

export const serveAttachToOpinion = serve(attachToOpinion, async (work: OpinionWork, { params, body }) => {
  work.note({ subject: params.opinionId })
  const found = await lockOpinion(work, params.opinionId)
  if (!found || !isOwn(work, found)) return refuse('opinion-not-found')
  if (stateOfStored(found) !== 'draft') return refuse('not-possible-now')
  const file = await workFor<FileTables>(work)
    .db.selectFrom('kernel.file')
    .select('name')
    .where('id', '=', body.fileId)
    .where('state', '=', 'stored')
    .where('owner_organisation_id', '=', found.owner_id)
    .executeTakeFirst()
  if (!file) return refuse('file-not-ours')
  await work.db
    .insertInto('governance.opinion_file')
    .values({
      opinion_id: found.id,
      owner_id: found.owner_id,
      file_id: body.fileId,
      name: file.name,
      added_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return {}
})

/** Whoever sees the question may have its files; the bytes lie with the member, which the system opens. */
export const serveOpenOpinionFile = ({ floor, vault }: ServerTools) =>
  serve(openOpinionFile, async (work: OpinionWork, { params }) => {
    work.note({ subject: params.opinionId })
    const attached = await work.db
      .selectFrom('governance.opinion_file')
      .select(['file_id', 'owner_id'])
      .where('opinion_id', '=', params.opinionId)
      .where('file_id', '=', params.fileId)
      .executeTakeFirst()
    if (!attached) return refuse('file-not-found')
    work.note({ seen: [{ subject: params.opinionId, ownerId: attached.owner_id }] })
    return asSystem(floor, work, 'open-attachment', async (system: Work<FileTables>) => {
      const stored = await system.db
        .selectFrom('kernel.file')
        .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
        .where('id', '=', attached.file_id)
        .where('state', '=', 'stored')
        .executeTakeFirst()
      if (!stored) return refuse('file-not-found')
      const owner = await objectOwner(system, vault, stored.owner_organisation_id)
      return {
        fileName: downloadName(stored.name, uploadKinds[stored.kind].endings),
        open: () => vault.store.open(stored.object_name, owner),
      }
    })
  })
