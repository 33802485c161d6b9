import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { recordSharingFact } from '../../contract/sharing-endpoints.ts'
import { legalBasisNames, patientBasisKinds } from '../../domain/legal-basis.ts'
import { acceptedBases, sharingPartNames, stances } from '../../domain/may-share.ts'
import { renewDisclosure } from '../renew-disclosure.ts'
import { newestFact, type Sharing, stanceWords } from './sharing-words.ts'

/** Only the own parts are offered, and only a basis that carries the part. */
export function FactForm({ sharing, onRecorded }: { sharing: Sharing; onRecorded?: () => Promise<void> }) {
  const client = useQueryClient()
  const open = sharing.ownParts.find((each) => !newestFact(sharing, each))
  const [part, setPart] = useState(open ?? sharing.ownParts[0] ?? 'querying')
  const [stance, setStance] = useState<(typeof stances)[number]>('given')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const id = (name: string) => `${name}-${sharing.id}`
  const bases = stance === 'given' ? acceptedBases[part] : patientBasisKinds

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const basisKind = bases.find((each) => each === values.get(id('basis')))
    const basisText = String(values.get(id('text')) ?? '').trim()
    if (!basisKind || !basisText)
      return setErrors([
        ...(basisKind ? [] : [{ field: id('basis'), message: '根拠を選んでください。' }]),
        ...(basisText ? [] : [{ field: id('text'), message: '根拠の説明を入力してください。' }]),
      ])
    setBusy(true)
    const answer = await callEndpoint(recordSharingFact, {
      params: { sharingId: sharing.id },
      body: { part, stance, basisKind, basisText },
    })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    await Promise.all([renewDisclosure(client), onRecorded?.()])
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
      <ErrorSummary errors={errors} />
      {sharing.ownParts.length > 1 && (
        <SelectField
          id={id('part')}
          label="どの事実か"
          value={part}
          onChange={({ target }) => setPart(sharing.ownParts.find((each) => each === target.value) ?? part)}
          choices={sharing.ownParts.map((each) => ({ value: each, label: sharingPartNames[each] }))}
        />
      )}
      <SelectField
        id={id('stance')}
        label={sharing.ownParts.length > 1 ? '内容' : sharingPartNames[part]}
        value={stance}
        onChange={({ target }) => setStance(stances.find((each) => each === target.value) ?? stance)}
        choices={stances.map((each) => ({ value: each, label: stanceWords[part][each] }))}
      />
      {part === 'source' && stance === 'withdrawn' && (
        <p>自法人から提供する、この患者のすべての共有に、異議として記録します。すぐに共有できなくなります。</p>
      )}
      <SelectField
        id={id('basis')}
        label="根拠"
        error={messageFor(errors, id('basis'))}
        choices={[
          { value: '', label: '選んでください' },
          ...bases.map((kind) => ({ value: kind, label: legalBasisNames[kind] })),
        ]}
      />
      <TextField
        id={id('text')}
        label="根拠の説明"
        hint="同意書の番号や掲示の場所など。患者の氏名や番号は書かないでください。"
        maxLength={500}
        error={messageFor(errors, id('text'))}
      />
      <Button type="submit" kind="secondary" busy={busy}>
        記録する
      </Button>
    </form>
  )
}
