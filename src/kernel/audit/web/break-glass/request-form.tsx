import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import {
  breakGlassCategories,
  breakGlassCategoryNames,
  breakGlassReasonNames,
  breakGlassReasons,
} from '../../domain/break-glass.ts'
import { useOwnerChoices } from './owner-choices.ts'

const unchosen = { value: '', label: '選んでください' }
const lifetimes = [30, 60, 120, 240]

export function RequestForm() {
  const client = useQueryClient()
  const owners = useOwnerChoices()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [isGranted, setIsGranted] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsGranted(false)
    const form = event.currentTarget
    const values = new FormData(form)
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const category = breakGlassCategories.find((each) => each === text('category'))
    const reasonClass = breakGlassReasons.find((each) => each === text('reasonClass'))
    const [ownerId, subject, reason] = [text('ownerId'), text('subject'), text('reason')]
    const missing = [
      ...(ownerId ? [] : [{ field: 'ownerId', message: '情報を持つ法人を選んでください。' }]),
      ...(subject ? [] : [{ field: 'subject', message: '患者の識別子を入力してください。' }]),
      ...(reasonClass ? [] : [{ field: 'reasonClass', message: '理由の種類を選んでください。' }]),
      ...(reason.length >= 5 ? [] : [{ field: 'reason', message: '理由を5文字以上で書いてください。' }]),
    ]
    if (!category || !reasonClass || missing.length > 0) return setErrors(missing)
    setBusy(true)
    const body = { ownerId, category, subject, reasonClass, reason, minutes: Number(text('minutes')) }
    const answer = await callEndpoint(requestBreakGlass, { body })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    setErrors([])
    // One that waits for a colleague says so below.
    setIsGranted(answer.value.secondPerson === null)
    form.reset()
    await client.invalidateQueries({ queryKey: endpointKey(listBreakGlass) })
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4">
      <ErrorSummary errors={errors} />
      {isGranted && (
        <Notice kind="success" announce title="一回分の許可が出ました。">
          緊急時閲覧に対応した画面で、この対象を開くときに一回だけ使われます。使うと、情報を持つ法人の担当者にすぐ知らされます。
        </Notice>
      )}
      <SelectField
        key={owners.length}
        id="ownerId"
        label="情報を持つ法人"
        error={messageFor(errors, 'ownerId')}
        choices={[unchosen, ...owners]}
      />
      <SelectField
        id="category"
        label="開くもの"
        hint="診療に必要な記録だけです。価格・職員・インシデントの報告者は、緊急時でも開けません。"
        choices={breakGlassCategories.map((each) => ({ value: each, label: breakGlassCategoryNames[each] }))}
      />
      <TextField id="subject" label="患者の識別子" maxLength={200} error={messageFor(errors, 'subject')} />
      <SelectField
        id="reasonClass"
        label="理由の種類"
        error={messageFor(errors, 'reasonClass')}
        choices={[unchosen, ...breakGlassReasons.map((each) => ({ value: each, label: breakGlassReasonNames[each] }))]}
      />
      <TextAreaField
        id="reason"
        label="理由"
        rows={3}
        maxLength={500}
        hint="いま開かなければならない事情を、後から読む人にわかるように書きます。監査証跡に残ります。"
        error={messageFor(errors, 'reason')}
      />
      <SelectField
        id="minutes"
        label="許可の長さ"
        hint="使わなければ、この時間で自動的に閉じます（最長4時間）。"
        defaultValue="60"
        choices={lifetimes.map((each) => ({
          value: String(each),
          label: each < 60 ? `${each}分` : `${each / 60}時間`,
        }))}
      />
      <Button type="submit" busy={busy}>
        緊急時閲覧を求める
      </Button>
    </form>
  )
}
