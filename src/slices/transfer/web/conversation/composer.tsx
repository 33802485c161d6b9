import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { uploadFile } from '../../../../kernel/files/contract/file-endpoints.ts'
import { UploadField } from '../../../../kernel/files/web/upload-field.tsx'
import type { KeepUnsent } from '../../../../kernel/files/web/use-uploads.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listTemplates } from '../../contract/conversation-endpoints.ts'
import { waitingFiles } from '../offline/session-outbox.ts'
import { mostWaitingMegabytes } from '../offline/waiting-files.ts'
import { AttachedFiles } from './attached-files.tsx'
import type { Participant } from './merge-messages.ts'
import { type AttachedFile, mostFiles } from './unsent-messages.ts'
import { useUnsentMessage } from './use-unsent-message.ts'

type Send = (content: {
  kind?: 'text' | 'ok'
  body?: string
  mentions?: string[]
  attachments?: { fileId: string; namesPatient: boolean }[]
}) => Promise<void>

/** Ctrl+Enter sends; Enter alone never does, and nothing is sent while Japanese is being converted. */
export function Composer({
  enquiryId,
  participants,
  onSend,
}: {
  enquiryId: string
  participants: readonly Participant[]
  onSend: Send
}) {
  const form = useRef<HTMLFormElement>(null)
  const { message, isKept, write, change, attach, clear } = useUnsentMessage(enquiryId)
  const { body, mention, files } = message
  const isEmpty = body.trim() === '' && files.length === 0
  function changeFiles(kept: readonly AttachedFile[]) {
    const left = files.filter(({ fileId }) => !kept.some((each) => each.fileId === fileId))
    void waitingFiles.forget(left.map(({ fileId }) => fileId))
    change({ files: kept })
  }
  const keepUnsent: KeepUnsent = async (file) => {
    const end = await waitingFiles.keep(file)
    if ('title' in end) return end
    attach({ fileId: end.id, name: file.name, namesPatient: true, waits: true })
    return 'kept'
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isEmpty) return
    const attachments = files.map(({ fileId, namesPatient }) => ({ fileId, namesPatient }))
    void onSend({ body, mentions: mention ? [mention] : [], attachments })
    clear()
  }
  function sendByKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
  }
  return (
    <form ref={form} onSubmit={submit} className="space-y-2 border-t border-solid-gray-300 pt-3" data-screen-only>
      <TextAreaField
        id={`message-${enquiryId}`}
        label="メッセージ"
        need="none"
        hint="Ctrl + Enter でも送れます。"
        rows={3}
        maxLength={4000}
        value={body}
        onChange={({ target }) => write(target.value)}
        onKeyDown={sendByKey}
      />
      <AttachedFiles files={files} isKept={isKept} onChange={changeFiles} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isEmpty}>
          送信
        </Button>
        <Button kind="secondary" onClick={() => void onSend({ kind: 'ok' })}>
          了解しました
        </Button>
      </div>
      <Disclosure summary="定型文・呼びかけ・ファイル">
        <div className="space-y-3">
          <Templates id={enquiryId} onPick={(text) => change({ body: [body, text].filter(Boolean).join('\n') })} />
          {participants.length > 0 && (
            <SelectField
              id={`mention-${enquiryId}`}
              label="呼びかける人"
              need="none"
              value={mention}
              onChange={({ target }) => change({ mention: target.value })}
              choices={[
                { value: '', label: 'なし' },
                ...participants.map((each) => ({
                  value: each.accountId,
                  label: `${each.organisationName} ${each.name}`,
                })),
              ]}
            />
          )}
          {files.length < mostFiles && (
            <UploadField
              label="ファイルを添える"
              note={`診療情報提供書など、患者を特定するファイルは、受入先が決まるまで相手に見えません。つながらないときは、合わせて${mostWaitingMegabytes} MBまで、この端末に暗号化して残します。`}
              endpoint={uploadFile}
              call={{ query: { confined: 'true' } }}
              onUploaded={({ id, name }) => attach({ fileId: id, name, namesPatient: true })}
              keepUnsent={keepUnsent}
            />
          )}
        </div>
      </Disclosure>
    </form>
  )
}

function Templates({ id, onPick }: { id: string; onPick: (text: string) => void }) {
  const items = useEndpoint(listTemplates, {}).data?.items ?? []
  if (items.length === 0) {
    return (
      <p className="text-dns-14N-130 leading-160">
        定型文はまだありません。<a href="/transfer/templates">定型文を登録する</a>
      </p>
    )
  }
  return (
    <>
      <SelectField
        id={`template-${id}`}
        label="定型文を入れる"
        need="none"
        value=""
        onChange={({ target }) => onPick(items.find((each) => each.id === target.value)?.body ?? '')}
        choices={[
          { value: '', label: '選んでください' },
          ...items.map((each) => ({ value: each.id, label: each.title })),
        ]}
      />
      <p className="text-dns-14N-130 leading-160">
        <a href="/transfer/templates">定型文を加える・直す</a>
      </p>
    </>
  )
}
