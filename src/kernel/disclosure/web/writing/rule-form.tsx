import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import type { FormError } from '../../../../design/form/form-error.ts'
import { Section } from '../../../../design/page/section.tsx'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { unfoundedSentence } from '../../domain/rule-sentence.ts'
import { rulesAddress } from '../addresses.ts'
import type { Draft, Terms } from '../rule.ts'
import { PreviewOf } from './preview-of.tsx'
import { errorsOf, type RuleDraft, readDraft } from './rule-draft.ts'
import { type Alliances, RuleFields } from './rule-fields.tsx'

/** The fields, and at once what they would mean for everybody around: beside them, on a phone before the button. */
export function RuleForm({
  first,
  alliances,
  isNew,
  draftWith,
  save,
  saveLabel,
}: {
  first: RuleDraft
  alliances: Alliances
  isNew: boolean
  draftWith: (terms: Terms) => Draft
  save: (terms: Terms) => Promise<Problem | null>
  saveLabel: string
}) {
  const [draft, setDraft] = useState(first)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const settled = useSettled(draft)
  const previewed = readDraft(settled, true)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const read = readDraft(draft)
    if ('errors' in read) return setErrors(read.errors)
    setBusy(true)
    const problem = await save(read.terms)
    setBusy(false)
    setErrors(problem ? errorsOf(problem) : [])
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(20rem,2fr)_3fr]"
    >
      <div className="space-y-5">
        <ErrorSummary errors={errors} />
        <RuleFields draft={draft} onDraft={setDraft} errors={errors} alliances={alliances} isNew={isNew} />
      </div>
      <div className="lg:row-span-2">
        <Section
          title="だれに何が見えるようになるか"
          note="まだ保存していません。いまの入力を保存したとき、今日の時点でだれに見える範囲がどう変わるかを、実際のデータベースの決まりで確かめた結果です。"
        >
          {'terms' in previewed ? (
            <div className="space-y-4">
              <p className="rounded-8 bg-solid-gray-50 px-4 py-3">
                {unfoundedSentence('', previewed.terms, nameIn(alliances))}
              </p>
              <PreviewOf draft={draftWith(previewed.terms)} />
            </div>
          ) : (
            <p>{previewed.errors.map(({ message }) => message).join('')}</p>
          )}
        </Section>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={busy}>
          {saveLabel}
        </Button>
        <LinkButton kind="quiet" href={rulesAddress}>
          やめて一覧へ戻る
        </LinkButton>
      </div>
    </form>
  )
}

const nameIn = (alliances: Alliances) => (organisationId: string) =>
  alliances
    .flatMap(({ allianceId, name, members }) => [{ organisationId: allianceId, name }, ...members])
    .find((each) => each.organisationId === organisationId)?.name ?? '自法人'

/** The value once nobody has changed it for a moment: not every key stroke is asked about. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
