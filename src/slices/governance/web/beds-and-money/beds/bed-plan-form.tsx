import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { useGo } from '../../../../../platform/browser/use-address.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import {
  listBedTransfers,
  saveBedTransfer,
  showBedTransfer,
} from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { factsOfPlan } from '../../../domain/bed-transfer/bed-plan.ts'
import { applicationKinds, applicationKindWords } from '../../../domain/bed-transfer/bed-transfer-facts.ts'
import { checkBedTransfer } from '../../../domain/bed-transfer/check-bed-transfer.ts'
import { transferStepIds, transferSteps } from '../../../domain/bed-transfer/transfer-steps.ts'
import { bedPlanAddress } from '../addresses.ts'
import { AnswerTable } from '../answer-table.tsx'
import { BedFields } from './bed-fields.tsx'
import { BedPicture } from './bed-picture.tsx'
import { draftErrors, newParticipant, type PlanDraft, planOf } from './plan-draft.ts'

const unknownChoice = { value: '', label: '分からない' }
const kindChoices = [unknownChoice, ...applicationKinds.map((value) => ({ value, label: applicationKindWords[value] }))]
const truthChoices = [unknownChoice, { value: 'yes', label: 'はい' }, { value: 'no', label: 'いいえ' }]

/** What is stated of a transfer, with B1–B6 answered at every letter. */
export function BedPlanForm({
  planId,
  revision,
  start,
  today,
}: {
  planId: string
  /** Null for a new plan. */
  revision: number | null
  start: PlanDraft
  today: CalendarDate
}) {
  const go = useGo()
  const { send, busy } = useChange(listBedTransfers, showBedTransfer)
  const [draft, setDraft] = useState(start)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const change = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part })
  const plan = planOf(draft)
  const answer = checkBedTransfer(factsOfPlan(plan), today)
  const steps = transferSteps({}, today)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const found = draftErrors(draft)
    setErrors(found)
    if (found.length > 0) return
    const body = { revision, reason, plan } as CallOf<typeof saveBedTransfer>['body']
    const refusal = refusalOf(await send(saveBedTransfer, { params: { planId }, body }))
    if (refusal) setErrors([{ message: refusal }])
    else go(bedPlanAddress(planId))
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-8">
      <ErrorSummary errors={errors} />
      <Section title="何を、誰が申請するか">
        <div className="grid max-w-[52rem] gap-4 md:grid-cols-2">
          <TextField
            id="title"
            label="計画の名前"
            value={draft.title}
            maxLength={200}
            error={messageFor(errors, 'title')}
            onChange={({ target }) => change({ title: target.value })}
          />
          <SelectField
            id="applicant"
            label="許可を申請する参加法人等"
            need="optional"
            choices={[
              unknownChoice,
              ...draft.participants.filter(({ name }) => name).map(({ name }) => ({ value: name, label: name })),
            ]}
            value={draft.applicant}
            onChange={({ target }) => change({ applicant: target.value })}
          />
          <SelectField
            id="applicationKind"
            label="申請の種類"
            need="optional"
            choices={kindChoices}
            value={draft.applicationKind}
            onChange={({ target }) => change({ applicationKind: target.value })}
          />
          <SelectField
            id="neededForVision"
            label="地域医療構想の達成に必要だと知事が認めたか"
            need="optional"
            choices={truthChoices}
            value={draft.neededForVision}
            onChange={({ target }) => change({ neededForVision: target.value })}
          />
          <SelectField
            id="supplyUnhindered"
            label="病床が減っても支障がないと知事が認めたか"
            need="optional"
            choices={truthChoices}
            value={draft.supplyUnhindered}
            onChange={({ target }) => change({ supplyUnhindered: target.value })}
          />
        </div>
      </Section>
      <Section
        title="病床は、どう変わるか"
        note="区域の外を含め、病院・診療所を開設するすべての参加法人等を書いてください。"
      >
        <div className="space-y-4">
          {draft.participants.map((participant) => (
            <BedFields
              key={participant.id}
              participant={participant}
              error={messageFor(errors, `${participant.id}-name`)}
              onChange={(changed) =>
                change({ participants: draft.participants.map((each) => (each.id === changed.id ? changed : each)) })
              }
              onRemove={
                draft.participants.length === 1
                  ? undefined
                  : () => change({ participants: draft.participants.filter(({ id }) => id !== participant.id) })
              }
            />
          ))}
          <Button kind="secondary" onClick={() => change({ participants: [...draft.participants, newParticipant()] })}>
            参加法人等を加える
          </Button>
          {answer && <BedPicture participants={plan.participants ?? []} totals={answer.totals} />}
        </div>
      </Section>
      <Section
        title="手順の日"
        note="済んだ日か予定の日を書きます。まだのときは「なし」、分からないときは空のままにします。"
      >
        <div className="grid max-w-[52rem] gap-4 md:grid-cols-2">
          {transferStepIds.map((id) => (
            <TextField
              key={id}
              id={`day-${id}`}
              label={steps.find((step) => step.id === id)?.title ?? id}
              need="optional"
              value={draft.days[id]}
              error={messageFor(errors, `day-${id}`)}
              onChange={({ target }) => change({ days: { ...draft.days, [id]: target.value } })}
            />
          ))}
        </div>
      </Section>
      <Section
        title="いまの内容で、特例の要件を満たすか"
        note="入力するたびに判定し直します。保存はまだされていません。"
      >
        {answer && <AnswerTable caption="いまの内容での判定" answers={answer.requirements} />}
      </Section>
      <div className="max-w-[36rem] space-y-4">
        <TextField
          id="reason"
          label="この版の理由"
          hint="例：調整会議の日が決まったため"
          need="optional"
          value={reason}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button type="submit" busy={busy}>
          この内容で保存する
        </Button>
      </div>
    </form>
  )
}
