import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { partNames } from '../part-names.ts'
import { ChangePreview } from './change-preview.tsx'
import { changesIn, draftOf, type EntryDraft, entryFrom } from './entry-draft.ts'
import { emptyGround, type Ground, GroundFields, groundErrors } from './ground-fields.tsx'
import { PartEditor } from './part-editor.tsx'
import { partForms, writtenParts } from './part-forms.ts'

export interface Submission {
  readonly ground: Ground
  readonly entry: Record<string, unknown>
}

/** Write, look at what changes, register: two steps, and the way back keeps everything that was written. */
export function EntryForm({
  entry,
  onRegister,
}: {
  entry: AllianceEntry | null
  onRegister: (submission: Submission) => Promise<readonly FormError[]>
}) {
  const [draft, setDraft] = useState<EntryDraft>(() => draftOf(entry))
  const [ground, setGround] = useState<Ground>(emptyGround)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [checked, setChecked] = useState<Record<string, unknown>>()
  const [busy, setBusy] = useState(false)

  function check(event: FormEvent) {
    event.preventDefault()
    const wrong = groundErrors(ground)
    const written = entryFrom(draft, { sourceId: ground.sourceId, asOf: ground.asOf || null, note: null })
    const found = [...wrong, ...(written.ok ? [] : written.failure)]
    setErrors(found)
    if (written.ok && found.length === 0) setChecked(written.value)
  }

  async function register() {
    if (!checked) return
    setBusy(true)
    const refused = await onRegister({ ground, entry: checked })
    setBusy(false)
    if (refused.length > 0) {
      setChecked(undefined)
      setErrors(refused)
    }
  }

  if (checked) {
    const changes = changesIn(draft, entry)
    return (
      <Section
        title="変更の確認"
        note="登録すると新しい版になります。前の版は履歴に残り、取り消すには改めて訂正します。"
      >
        <ChangePreview changes={changes} />
        <p className="mt-4 text-std-16N-170">理由：{ground.reason}</p>
        <div className="mt-6 flex flex-wrap gap-2">
          <Button onClick={register} busy={busy} disabled={changes.length === 0}>
            この内容で登録する
          </Button>
          <Button kind="secondary" onClick={() => setChecked(undefined)}>
            書き直す
          </Button>
        </div>
      </Section>
    )
  }
  return (
    <form onSubmit={check} noValidate className="max-w-[60rem] space-y-8">
      <ErrorSummary errors={errors} />
      <GroundFields ground={ground} errors={errors} onGround={setGround} />
      <Section title="記載" note="書き換えた記載と加えた記載には、上で選んだ資料が出典として付きます。">
        <div className="space-y-6">
          {partForms.map((form) => (
            <PartEditor
              key={form.part}
              form={form}
              rows={draft.rows[form.part] ?? []}
              errors={errors}
              onRows={(rows) => setDraft({ ...draft, rows: { ...draft.rows, [form.part]: rows } })}
            />
          ))}
        </div>
      </Section>
      <Disclosure
        summary="施設・方針・取組などを、保存されている形（JSON）のまま直す"
        open={errors.some((error) => error.field?.startsWith('text-'))}
      >
        <div className="space-y-4">
          {writtenParts.map((part) => (
            <TextAreaField
              key={part}
              id={`text-${part}`}
              label={partNames[part] ?? part}
              need="none"
              rows={8}
              spellCheck={false}
              error={messageFor(errors, `text-${part}`)}
              value={draft.texts[part] ?? ''}
              onChange={(event) => setDraft({ ...draft, texts: { ...draft.texts, [part]: event.target.value } })}
            />
          ))}
        </div>
      </Disclosure>
      <Button type="submit">変更を確かめる</Button>
    </form>
  )
}
