import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../../../design/action/button.tsx'
import type { JsonEndpoint } from '../../../platform/browser/call-endpoint.ts'
import type { CallOf, OutputOf } from '../../../platform/contract/endpoint.ts'
import { uploadKinds } from '../../../platform/files/upload/upload-verdict.ts'
import { fileSize } from './file-size.ts'
import { UploadLine } from './upload-line.tsx'
import { type KeepUnsent, useUploads } from './use-uploads.ts'

const endings = Object.values(uploadKinds).flatMap((kind) => kind.endings)
const folderMessage = 'フォルダーは送れません。中のファイルを選んでください。'

/**
 * Takes files by dropping or choosing and sends each at once to `endpoint`, which declares `upload`; `onUploaded` is told
 * every answer. `note` stands above the limits, for what the files are used for.
 */
export function UploadField<E extends JsonEndpoint>({
  label,
  note,
  endpoint,
  call,
  onUploaded,
  keepUnsent,
}: {
  label: string
  note?: string
  endpoint: E
  call: CallOf<E>
  onUploaded: (answer: OutputOf<E>) => void
  keepUnsent?: KeepUnsent
}) {
  const ids = { label: useId(), limits: useId() }
  const input = useRef<HTMLInputElement>(null)
  const [message, setMessage] = useState('')
  const [isOver, setIsOver] = useState(false)
  const taken = (answer: OutputOf<E>, file: File) => {
    setMessage(`「${file.name}」を預かりました。`)
    onUploaded(answer)
  }
  const { uploads, add } = useUploads(endpoint, call, taken, keepUnsent)
  const take = (files: Iterable<File>) => {
    setMessage('')
    add(files)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const isFolder = [...event.dataTransfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory)
    if (isFolder) setMessage(folderMessage)
    else take(event.dataTransfer.files)
  }
  return (
    <fieldset aria-labelledby={ids.label} data-screen-only>
      <p id={ids.label} className="text-dns-16B-130 leading-150 text-solid-gray-900">
        {label}
      </p>
      {note && <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{note}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        className={`mt-1 rounded-8 border border-dashed px-4 py-4 ${isOver ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-600'}`}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button kind="secondary" onClick={() => input.current?.click()} aria-describedby={ids.limits}>
            ファイルを選ぶ
          </Button>
          <span className="max-md:hidden">または、ここにファイルを置いてください。</span>
        </div>
        <p id={ids.limits} className="mt-2 text-dns-14N-130 leading-160 text-solid-gray-700">
          PDF、PNG、JPEG、CSV、TSV、Excel（xlsx）、Word（docx）。1つ
          {fileSize(endpoint.upload?.mostBytes ?? 0)}まで。マクロやプログラムを含むものは受け付けません。
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={endings.join(',')}
          onChange={({ target }) => {
            take(target.files ?? [])
            // The same file can be chosen again after a refusal.
            target.value = ''
          }}
        />
      </div>
      {uploads.length > 0 && (
        <ul aria-label="送信中のファイル" className="mt-2">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      <p role="status" className="mt-1 text-dns-14N-130 leading-160">
        {message}
      </p>
    </fieldset>
  )
}
