import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'

export interface CaseText {
  readonly title: string
  readonly reason: string
  readonly text: string
}

/** A case in the command line's format. A refused text stays in the field, with what is wrong above it. */
export function CaseForm({
  withTitle = false,
  reasonLabel,
  text,
  action,
  onRegister,
}: {
  withTitle?: boolean
  reasonLabel: string
  text: string
  /** What the button does, in its words. */
  action: string
  onRegister: (text: CaseText) => Promise<readonly FormError[]>
}) {
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(name) ?? '').trim()
    const written = { title: read('case-title'), reason: read('case-reason'), text: read('case-text') }
    const missing = [
      ...(withTitle && !written.title ? [{ field: 'case-title', message: '事例の名称を入力してください。' }] : []),
      ...(written.reason ? [] : [{ field: 'case-reason', message: `${reasonLabel}を入力してください。` }]),
      ...(written.text ? [] : [{ field: 'case-text', message: '事例を入力してください。' }]),
    ]
    if (missing.length > 0) return setErrors(missing)
    setBusy(true)
    setErrors(await onRegister(written))
    setBusy(false)
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[60rem] space-y-6">
      <ErrorSummary errors={errors} />
      {withTitle && (
        <TextField id="case-title" label="事例の名称" maxLength={200} error={messageFor(errors, 'case-title')} />
      )}
      <TextAreaField
        id="case-reason"
        label={reasonLabel}
        rows={2}
        maxLength={1000}
        error={messageFor(errors, 'case-reason')}
      />
      <TextAreaField
        id="case-text"
        label="事例（YAMLまたはJSON）"
        hint="書かない項目は「不明」として判定します。足りない項目の名前は、認定基準の画面の「事例に書くときの項目名」に出ます。"
        rows={24}
        spellCheck={false}
        defaultValue={text}
        error={messageFor(errors, 'case-text')}
      />
      <Button type="submit" busy={busy}>
        {action}
      </Button>
    </form>
  )
}
