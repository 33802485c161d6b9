import { type ReactNode, useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import {
  cancelReasonNames,
  type Party,
  rowFor,
  type StepNeed,
  type TransferStep,
  transferStateNames,
  transferStepNames,
} from '../../domain/lifecycle/transfer-lifecycle.ts'
import { editAddress } from '../addresses.ts'
import type { Case } from './case.ts'

type FreeStep = Exclude<TransferStep, 'sendEnquiries' | 'chooseReceiver'>

/** What can be recorded again needs no warning. */
const plainWords: Partial<Record<TransferStep, string>> = {
  takeBack:
    '押し間違いを直します。記録は一つ前の状況に戻り、取り消したことは相手の施設にもすぐに伝わります。指標には数えません。',
}

const consequences: Partial<Record<TransferStep, string>> = {
  releaseReceiver: '決定を取り消すと、受入先はこの依頼を見られなくなり、照会中に戻ります。',
  cancel: '中止すると、すべての照会が取り下げられ、連絡は読むだけになります。元には戻せません。',
  returnPatient: '患者が依頼元に戻ったことを記録します。この依頼は終わり、元には戻せません。',
  close: '完了にすると、連絡は読むだけになります。元には戻せません。',
}

/** The way on first; then the correction; last what ends something. */
const byWeight = (one: TransferStep, other: TransferStep): number => weightOf(one) - weightOf(other)
const weightOf = (step: TransferStep): number =>
  step === 'takeBack' ? 1 : consequences[step] && step !== 'close' ? 2 : 0

/** What this organisation may do next, as the server says. The first one is the way on; the others stand beside it. */
export function StepActions({ shown }: { shown: Case }) {
  const steps = shown.allowedActions.filter((step) => step !== 'chooseReceiver').toSorted(byWeight)
  if (steps.length === 0) return null
  return (
    <div data-screen-only>
      <Section title="次にできること">
        <div className="flex flex-wrap gap-2">
          {steps.map((step) =>
            step === 'sendEnquiries' ? (
              <LinkButton key={step} href={`${editAddress(shown.id)}#candidates`}>
                {shown.state === 'draft' ? '照会先を選んで送る' : '照会先を増やす'}
              </LinkButton>
            ) : (
              <StepButton key={`${shown.state} ${step}`} shown={shown} step={step as FreeStep} />
            ),
          )}
        </div>
      </Section>
    </div>
  )
}

function StepButton({ shown, step }: { shown: Case; step: FreeStep }) {
  const { send } = useChange(showTransfer, listTransfers)
  const [given, setGiven] = useState<Given>({
    plannedOn: shown.plannedOn ?? shown.wishedOn ?? '',
    reason: '',
    note: '',
    nameOrNumber: '',
    birthOn: '',
  })
  // One key a dialog: pressing twice, or again after a lost answer, has one effect.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const needs = rowFor(step, shown, shown.party as Party)?.needs ?? []
  const isDanger = consequences[step] !== undefined
  const isWithoutHolder = needs.includes('absentHolder')
  const name = step === 'takeBack' ? `「${transferStateNames[shown.state]}」の記録を取り消す` : transferStepNames[step]
  async function agree(): Promise<string | undefined> {
    const read = readGiven(given, needs)
    if (typeof read === 'string') return read
    const answer = await send(takeStep, { params: { id: shown.id }, body: { step, idempotencyKey, ...read } })
    if (answer.ok) return undefined
    return [answer.problem.title, ...answer.problem.fields.map(({ message }) => message)].join('')
  }
  return (
    <AskOnce
      label={name}
      kind={step === 'takeBack' ? 'quiet' : isDanger && step !== 'close' ? 'danger' : 'primary'}
      title={name}
      action={step === 'takeBack' ? '取り消す' : isDanger ? name : '記録する'}
      onAgreed={agree}
    >
      {isWithoutHolder && (
        <p>
          受入先はここで記録できません（連携法人の外の施設、または連携法人を離れた施設）。到着などを電話で確かめて、何を確かめたかを理由に書いてください。
        </p>
      )}
      <p>{consequences[step] ?? plainWords[step] ?? '相手の施設にも、すぐに伝わります。'}</p>
      <StepFields step={step} needs={needs} given={given} onChange={(part) => setGiven({ ...given, ...part })} />
    </AskOnce>
  )
}

interface Given {
  readonly plannedOn: string
  readonly reason: string
  readonly note: string
  readonly nameOrNumber: string
  readonly birthOn: string
}

function StepFields({
  step,
  needs,
  given,
  onChange,
}: {
  step: FreeStep
  needs: readonly StepNeed[]
  given: Given
  onChange: (part: Partial<Given>) => void
}): ReactNode {
  const text = (name: keyof Given) => ({
    id: `${step}-${name}`,
    value: given[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  })
  return (
    <div className="space-y-3">
      {needs.includes('date') && (
        <TextField {...text('plannedOn')} label="日付" hint="例 令和8年12月1日、R8.12.1、2026-12-01" />
      )}
      {needs.includes('reason') && step === 'cancel' && (
        <SelectField
          {...text('reason')}
          label="中止の理由"
          choices={[
            { value: '', label: '選んでください' },
            ...Object.values(cancelReasonNames).map((label) => ({ value: label, label })),
          ]}
        />
      )}
      {needs.includes('reason') && step !== 'cancel' && <TextField {...text('reason')} label="理由" maxLength={500} />}
      {needs.includes('twoIdentifiers') && (
        <>
          <TextField
            {...text('nameOrNumber')}
            label="氏名・よみがな・患者番号のどれか"
            hint="リストバンドを見て入力してください。"
            autoComplete="off"
          />
          <TextField {...text('birthOn')} label="生年月日" hint="例 昭和18年5月6日" autoComplete="off" />
        </>
      )}
      <TextAreaField {...text('note')} label="メモ" need="optional" rows={2} maxLength={2000} />
    </div>
  )
}

/** The body's part that was given, or the sentence that says what is missing. */
function readGiven({ plannedOn, reason, note, nameOrNumber, birthOn }: Given, needs: readonly StepNeed[]) {
  const date = readJapaneseDate(plannedOn)
  const birth = readJapaneseDate(birthOn)
  if (needs.includes('date') && !date) return '日付を読み取れません。例のように入力してください。'
  if (needs.includes('reason') && reason.trim() === '') return '理由を入力してください。'
  if (needs.includes('twoIdentifiers') && (!birth || nameOrNumber.trim() === ''))
    return '氏名などと生年月日の両方を入力してください。'
  return {
    ...(needs.includes('date') && date ? { plannedOn: date } : {}),
    ...(needs.includes('reason') ? { reason } : {}),
    ...(note.trim() === '' ? {} : { note }),
    ...(needs.includes('twoIdentifiers') && birth ? { identifiers: { nameOrNumber, birthOn: birth } } : {}),
  }
}
