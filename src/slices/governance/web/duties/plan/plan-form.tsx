import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { refusalOf } from '../../../../../platform/browser/use-change.ts'
import { useRevising } from '../../../../../platform/browser/use-revising.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { saveDutyPlan, showDuties, tryDutyPlan } from '../../../contract/duties/duty-endpoints.ts'
import { type PlanKind, planKinds, planNames, type YearPlanDays } from '../../../domain/duties/live/year-plan-days.ts'
import type { DutyYear } from '../duty-groups.ts'
import { PlanEffect } from './plan-effect.tsx'

const hints: Readonly<Record<PlanKind, string>> = {
  ordinaryMeeting: '決算を承認する総会。例：R8.6.24',
  accountsBoard: '空欄なら、総会の招集を発する最後の日とします。',
  auditAgreed: '受領から4週間より後に決めたときだけ入力します。',
  accountantAgreed: '受領から4週間より後に決めたときだけ入力します。',
}

interface Trial {
  readonly plan: YearPlanDays
  readonly effect: OutputOf<typeof tryDutyPlan>
}

/** First what would move, then the saving of exactly that. */
export function PlanForm({ year }: { year: DutyYear }) {
  const { seen, send, busy } = useRevising(year.plan, showDuties)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [trial, setTrial] = useState<Trial>()
  const inYear = year.year?.from ?? year.today

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const read = readPlan(new FormData(event.currentTarget))
    if ('errors' in read) return setErrors(read.errors)
    const answer = await send(tryDutyPlan, { body: { inYear, plan: read.plan } })
    const message = refusalOf(answer)
    setErrors(message ? [{ message }] : [])
    setTrial(answer.ok ? { plan: read.plan, effect: answer.value } : undefined)
  }

  async function save(plan: YearPlanDays) {
    const message = refusalOf(await send(saveDutyPlan, { body: { inYear, seen: { ...seen }, plan } }))
    setErrors(message ? [{ message }] : [])
    if (!message) setTrial(undefined)
  }

  return (
    <>
      <form onSubmit={submit} onChange={() => setTrial(undefined)} noValidate className="max-w-[40rem] space-y-4">
        <ErrorSummary errors={errors} />
        {planKinds.map((kind) => (
          <TextField
            key={kind}
            id={kind}
            label={planNames[kind]}
            hint={hints[kind]}
            need="optional"
            defaultValue={year.plan[kind] ? japaneseDay(year.plan[kind]) : ''}
            error={messageFor(errors, kind)}
          />
        ))}
        <Button type="submit" kind="secondary" busy={busy && !trial}>
          動く期限を確かめる
        </Button>
      </form>
      {trial && (
        <PlanEffect effect={trial.effect}>
          <Button busy={busy} onClick={() => save(trial.plan)}>
            この予定を保存する
          </Button>
        </PlanEffect>
      )}
    </>
  )
}

type ReadPlan = { readonly plan: YearPlanDays } | { readonly errors: readonly FormError[] }

/** An empty field takes a plan back. */
function readPlan(form: FormData): ReadPlan {
  const errors: FormError[] = []
  const day = (kind: PlanKind) => {
    const text = String(form.get(kind) ?? '').trim()
    const read = text ? readJapaneseDate(text) : null
    if (text && !read)
      errors.push({ field: kind, message: `${planNames[kind]}を「R8.6.24」のように入力するか、空欄にしてください。` })
    return read
  }
  const plan: YearPlanDays = {
    ordinaryMeeting: day('ordinaryMeeting'),
    accountsBoard: day('accountsBoard'),
    auditAgreed: day('auditAgreed'),
    accountantAgreed: day('accountantAgreed'),
  }
  return errors.length > 0 ? { errors } : { plan }
}
