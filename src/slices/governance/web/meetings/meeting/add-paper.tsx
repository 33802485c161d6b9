import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import type { FormError } from '../../../../../design/form/form-error.ts'
import { messageFor } from '../../../../../design/form/form-error.ts'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { uploadFile } from '../../../../../kernel/files/contract/file-endpoints.ts'
import { UploadField } from '../../../../../kernel/files/web/upload-field.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { attachPaper, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import type { AgendaItem } from '../meeting-view.ts'

/** Text is read in large type on a tablet; a file is opened beside it. */
export function AddPaper({ meetingId, item }: { meetingId: string; item: AgendaItem }) {
  const { send, busy } = useChange(showMeeting)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [file, setFile] = useState<{ readonly id: string; readonly name: string }>()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const ids = { title: `paper-title-${item.id}`, text: `paper-text-${item.id}` }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '') return setErrors([{ field: ids.title, message: '資料の題を入力してください。' }])
    const body = { itemId: item.id, title, body: text, fileId: file?.id ?? null }
    const refusal = refusalOf(await send(attachPaper, { params: { meetingId }, body }))
    setErrors(refusal ? [{ field: ids.text, message: refusal }] : [])
    if (refusal) return
    setTitle('')
    setText('')
    setFile(undefined)
  }
  return (
    <Disclosure summary={`議題${item.position}に資料を添える`}>
      <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
        <ErrorSummary errors={errors} />
        <TextField
          id={ids.title}
          label="資料の題"
          value={title}
          maxLength={200}
          error={messageFor(errors, ids.title)}
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextAreaField
          id={ids.text}
          label="本文"
          hint="タブレットで大きな字で読めます。空の行で段落を分けます。"
          need="optional"
          rows={6}
          maxLength={20_000}
          value={text}
          error={messageFor(errors, ids.text)}
          onChange={({ target }) => setText(target.value)}
        />
        {file ? (
          <p>添えるファイル：{file.name}</p>
        ) : (
          <UploadField
            label="ファイル"
            endpoint={uploadFile}
            call={{}}
            onUploaded={({ id, name }) => setFile({ id, name })}
          />
        )}
        <Button type="submit" kind="secondary" busy={busy}>
          資料を添える
        </Button>
      </form>
    </Disclosure>
  )
}
