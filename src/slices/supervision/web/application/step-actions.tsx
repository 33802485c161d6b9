import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { takeStep } from '../../contract/endpoints/application-endpoints.ts'
import { type ApplicationStep, rowFor, type StepRow } from '../../domain/lifecycle/application-lifecycle.ts'
import { revocationGroundKeys, revocationGrounds } from '../../domain/lifecycle/revocation-ground.ts'
import { applyAddress } from '../addresses.ts'
import { useDeskChange } from '../change-form.tsx'
import type { Application } from './application-answer.ts'

const consequences: Partial<Record<ApplicationStep, string>> = {
  certify: '認定すると、公開の登録簿に載ります。この処分が出典になります。',
  refuse: '認定しないと、この申請は終わります。法人は改めて申請できます。',
  withdraw: '取り下げると、この申請は終わります。改めて申請できます。',
  revoke:
    '取り消すと、公開の登録簿に認定取消しとして載り、名称は一般社団法人に戻ったものとみなされます（法70条の21第5項）。',
}
const reasonLabels: Partial<Record<ApplicationStep, string>> = {
  askCorrection: '補正を求める内容',
  hearCouncil: '医療審議会の意見',
  hearRevocation: '取消しについての医療審議会の意見',
}
const dayLabels: Partial<Record<ApplicationStep, string>> = {
  hearCouncil: '医療審議会の日',
  hearRevocation: '医療審議会の日',
  certify: '認定の日',
  revoke: '取消しの日',
}

/** What this side may do next, as the server says. */
export function StepActions({ shown }: { shown: Application }) {
  const mayWrite = useHasRole('secretariat', 'prefectureOfficer')
  if (!mayWrite || shown.allowedSteps.length === 0) return null
  return (
    <Section title="次にできること">
      <div className="flex flex-wrap gap-2" data-screen-only>
        {shown.allowedSteps.map((step) =>
          step === 'resubmit' ? (
            <LinkButton
              key={step}
              kind="primary"
              href={`${applyAddress}?application=${shown.id}&version=${shown.version}`}
            >
              補正して出し直す
            </LinkButton>
          ) : (
            <StepButton key={`${shown.version} ${step}`} shown={shown} step={step} />
          ),
        )}
      </div>
    </Section>
  )
}

function StepButton({ shown, step }: { shown: Application; step: ApplicationStep }) {
  const { send } = useDeskChange()
  const [onDay, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [ground, setGround] = useState('')
  const row = rowFor(step, shown.state, shown.party)
  if (!row) return null
  const ends = ['refuse', 'withdraw', 'revoke'].includes(step)
  async function agree() {
    const day = readJapaneseDate(onDay)
    if (row?.needs.includes('day') && !day) return '日付を「R8.11.22」のように入力してください。'
    const chosen = revocationGroundKeys.find((key) => key === ground)
    const body = { step, version: shown.version, reason, ...(day && { onDay: day }), ...(chosen && { ground: chosen }) }
    const answer = await send(takeStep, { params: { id: shown.id }, body })
    if (answer.ok) return undefined
    return [answer.problem.title, ...answer.problem.fields.map(({ message }) => message)].join('')
  }
  return (
    <AskOnce
      label={row.name}
      kind={ends ? 'danger' : row === firstOf(shown) ? 'primary' : 'secondary'}
      title={row.name}
      action={ends || step === 'certify' ? row.name : '記録する'}
      onAgreed={agree}
    >
      {consequences[step] && <p>{consequences[step]}</p>}
      {row.article && <p className="text-dns-14N-130 text-solid-gray-700">根拠：{row.article}</p>}
      <div className="space-y-3">
        {row.needs.includes('day') && (
          <TextField
            id={`${step}-day`}
            label={dayLabels[step] ?? '日付'}
            hint="例：R8.11.22"
            value={onDay}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
        {row.needs.includes('ground') && (
          <SelectField
            id={`${step}-ground`}
            label="取消しの事由"
            value={ground}
            onChange={({ target }) => setGround(target.value)}
            choices={[
              { value: '', label: '選んでください' },
              ...revocationGroundKeys.map((key) => ({
                value: key,
                label: `${revocationGrounds[key].says}（${revocationGrounds[key].article}）`,
              })),
            ]}
          />
        )}
        {row.needs.includes('reason') && (
          <TextAreaField
            id={`${step}-reason`}
            label={reasonLabels[step] ?? '理由'}
            rows={3}
            maxLength={4000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </div>
    </AskOnce>
  )
}

const firstOf = ({ allowedSteps: [first], state, party }: Application): StepRow | undefined =>
  first && rowFor(first, state, party)
