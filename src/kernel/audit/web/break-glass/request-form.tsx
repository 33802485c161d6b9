import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { formatJapaneseDate, readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { nameKey } from '../../../../foundation/japanese-text.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { type BreakGlassGrant, listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import {
  breakGlassCategoryNames,
  breakGlassReasonNames,
  breakGlassReasons,
  knownPatient,
  openedCategories,
} from '../../domain/break-glass.ts'
import { openingAddress } from '../addresses.ts'
import { useOwnerChoices } from './owner-choices.ts'

const [category] = openedCategories
const unchosen = { value: '', label: '選んでください' }
const lifetimes = [30, 60, 120, 240]

/** `like`: asked for before, and to be corrected or asked for once more. */
export function RequestForm({ like }: { like: BreakGlassGrant | undefined }) {
  const client = useQueryClient()
  const owners = useOwnerChoices()
  const known = like && knownPatient(like.subject)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [granted, setGranted] = useState<BreakGlassGrant>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setGranted(undefined)
    const form = event.currentTarget
    const values = new FormData(form)
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const reasonClass = breakGlassReasons.find((each) => each === text('reasonClass'))
    const [ownerId, nameOrNumber, reason] = [text('ownerId'), text('nameOrNumber'), text('reason')]
    const birthOn = readJapaneseDate(text('birthOn'))
    const missing = [
      ...(ownerId ? [] : [{ field: 'ownerId', message: '情報を持つ法人を選んでください。' }]),
      ...(nameKey(nameOrNumber) ? [] : [{ field: 'nameOrNumber', message: '氏名か患者番号を入力してください。' }]),
      ...(birthOn ? [] : [{ field: 'birthOn', message: '生年月日を、昭和18年5月6日のように入力してください。' }]),
      ...(reasonClass ? [] : [{ field: 'reasonClass', message: '理由の種類を選んでください。' }]),
      ...(reason.length >= 5 ? [] : [{ field: 'reason', message: '理由を5文字以上で書いてください。' }]),
    ]
    if (!birthOn || !reasonClass || missing.length > 0) return setErrors(missing)
    setBusy(true)
    const body = {
      ownerId,
      category,
      patient: { nameOrNumber, birthOn },
      reasonClass,
      reason,
      minutes: Number(text('minutes')),
    }
    const answer = await callEndpoint(requestBreakGlass, { body })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    setErrors([])
    // One that waits for a colleague says so below.
    setGranted(answer.value.secondPerson === null ? answer.value : undefined)
    form.reset()
    await client.invalidateQueries({ queryKey: endpointKey(listBreakGlass) })
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4">
      <ErrorSummary errors={errors} />
      {granted && (
        <Notice kind="success" announce title="一回分の許可が出ました。">
          <p>使うと、情報を持つ法人の担当者にすぐ知らされます。</p>
          <LinkButton kind="primary" href={openingAddress(granted.category, granted.id)}>
            記録を開く
          </LinkButton>
        </Notice>
      )}
      <SelectField
        key={owners.length}
        id="ownerId"
        label="情報を持つ法人"
        defaultValue={owners.find(({ label }) => label === like?.owner)?.value ?? ''}
        error={messageFor(errors, 'ownerId')}
        choices={[unchosen, ...owners]}
      />
      <TextField
        id="nameOrNumber"
        label="患者の氏名か患者番号"
        hint="漢字でもかなでもかまいません。番号は、情報を持つ法人のものです。生年月日も一致する患者だけが開きます。"
        maxLength={200}
        defaultValue={known?.nameOrNumber}
        error={messageFor(errors, 'nameOrNumber')}
      />
      <TextField
        id="birthOn"
        label="生年月日"
        hint="例：S18.5.6、1943/5/6"
        defaultValue={known ? formatJapaneseDate(known.birthOn) : undefined}
        error={messageFor(errors, 'birthOn')}
      />
      <p>
        開くもの：{breakGlassCategoryNames[category]}
        のうち、診療に要るもの。価格・職員・インシデントの報告者は、緊急時でも開けません。
      </p>
      <SelectField
        id="reasonClass"
        label="理由の種類"
        defaultValue={like?.reasonClass ?? ''}
        error={messageFor(errors, 'reasonClass')}
        choices={[unchosen, ...breakGlassReasons.map((each) => ({ value: each, label: breakGlassReasonNames[each] }))]}
      />
      <TextAreaField
        id="reason"
        label="理由"
        rows={3}
        maxLength={500}
        defaultValue={like?.reason}
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
