import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import { uploadKinds } from '../../../platform/files/upload/upload-verdict.ts'
import { type Work, workFor } from '../../work/server/work.ts'
import { downloadName } from '../domain/file-name.ts'
import type { FileTables } from './file-tables.ts'
import { type FileVault, objectOwner } from './file-vault.ts'

/** Sealed export bundles beside the files, under the same key of the organisation they belong to. */
export const bundleStore = (vault: FileVault) => ({
  /** Every stored file of the organisation: the name kept, the id in front because names may repeat. */
  async filesOf(work: Work<never>, organisationId: string) {
    const within = workFor<FileTables>(work)
    const rows = await within.db
      .selectFrom('kernel.file')
      .select(['id', 'name', 'kind', 'object_name'])
      .where('owner_organisation_id', '=', organisationId)
      .where('state', '=', 'stored')
      .orderBy('id')
      .execute()
    if (rows.length === 0) return []
    const owner = await objectOwner(within, vault, organisationId)
    return rows.map(({ id, name, kind, object_name: objectName }) => ({
      path: `files/${id}/${downloadName(name, uploadKinds[kind].endings)}`,
      content: async () => (await vault.store.open(objectName, owner)).content,
    }))
  },
  async filesReceived(work: Work<never>, organisationId: string, ids: readonly string[]) {
    const within = workFor<FileTables>(work)
    const rows = await within.db
      .selectFrom('kernel.file')
      .select(['id', 'name', 'kind', 'object_name', 'owner_organisation_id'])
      // One parameter, however many cases there were.
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('owner_organisation_id', '!=', organisationId)
      .where('state', '=', 'stored')
      .orderBy('id')
      .execute()
    const files: { path: string; content: () => Promise<AsyncIterable<Uint8Array>> }[] = []
    for (const { id, name, kind, object_name: objectName, owner_organisation_id: bringer } of rows) {
      const owner = await objectOwner(within, vault, bringer)
      const path = `received/files/${id}/${downloadName(name, uploadKinds[kind].endings)}`
      files.push({ path, content: async () => (await vault.store.open(objectName, owner)).content })
    }
    return files
  },
  async keep(work: Work<never>, organisationId: string, source: Readable) {
    const owner = await objectOwner(workFor<FileTables>(work), vault, organisationId)
    const incoming = await vault.store.receive(source, owner, Number.POSITIVE_INFINITY)
    await incoming.keep()
    return { objectName: incoming.name, sha256: incoming.sha256 }
  },
  async open(work: Work<never>, organisationId: string, objectName: string) {
    const owner = await objectOwner(workFor<FileTables>(work), vault, organisationId)
    return () => vault.store.open(objectName, owner)
  },
})
