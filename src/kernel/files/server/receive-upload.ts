import { Readable } from 'node:stream'
import { inspectInChild } from '../../../platform/files/upload/inspect-in-child.ts'
import { uploadKinds, uploadRefusals } from '../../../platform/files/upload/upload-verdict.ts'
import type { ReceivedUpload, UploadRefused } from '../../../platform/http/exchange.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openWork, type WorkFloor } from '../../work/server/open-work.ts'
import { uploadFile } from '../contract/file-endpoints.ts'
import { isFileName } from '../domain/file-name.ts'
import type { FileTables } from './file-tables.ts'
import { type FileVault, objectOwner } from './file-vault.ts'

const mostBytes = uploadFile.upload?.mostBytes ?? 0
const deceivingName =
  'ファイル名に、パスの区切りや見えない文字が含まれているか、長すぎます。名前を付け直してから選んでください。'

/** Seals the bytes while they arrive, then lets the child process judge them. What is refused leaves nothing. */
export const receiveUploads =
  (floor: WorkFloor, vault: FileVault) =>
  async (viewer: Viewer, source: Readable, fileName: string): Promise<ReceivedUpload | UploadRefused> => {
    if (viewer.kind !== 'account') throw new Error('only a person of an organisation uploads')
    if (!isFileName(fileName)) return { refused: 'file-name-not-valid', detail: deceivingName }
    const owner = await openWork<FileTables, Awaited<ReturnType<typeof objectOwner>>>(floor, viewer, 'none', (work) =>
      objectOwner(work, vault, viewer.organisationId),
    )
    const incoming = await vault.store.receive(source, owner, mostBytes)
    try {
      const verdict = await inspectInChild(Readable.from((await incoming.content()).content))
      if (verdict.ok) {
        const { name: objectName, bytes, sha256, keep, discard } = incoming
        const { mediaType } = uploadKinds[verdict.kind]
        return { fileName, kind: verdict.kind, mediaType, bytes, sha256, objectName, keep, discard }
      }
      await incoming.discard()
      return { refused: 'file-not-accepted', detail: uploadRefusals[verdict.because] }
    } catch (error) {
      await incoming.discard()
      throw error
    }
  }
