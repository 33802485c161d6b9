import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import { listTransfers, showTransfer } from '../../../contract/request-endpoints.ts'
import { type CopiedRequest, copyRequest } from '../../../domain/copy-request.ts'
import { transferStateNames } from '../../../domain/lifecycle/transfer-lifecycle.ts'
import { compareIdentity } from '../../../domain/two-identifiers.ts'
import { identityOf } from '../form/apply-import.ts'
import { personOf, typedOf } from '../form/content-form.ts'
import type { RequestForm } from '../form/request-form.ts'
import { OtherPerson } from './other-person.tsx'

type Outcome =
  | { readonly is: 'refused'; readonly title: string }
  | { readonly is: 'otherPerson' | 'filled'; readonly copied: CopiedRequest }

/** Begins from an earlier case of the same patient: what lasts is carried, what was true of its day is asked again. */
export function CopyPanel({
  form,
  onFill,
}: {
  form: RequestForm
  onFill: (next: (before: RequestForm) => RequestForm) => void
}) {
  const [query, setQuery] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setQuery(String(new FormData(event.currentTarget).get('copy-query') ?? '').trim())
  }
  function fill(copied: CopiedRequest) {
    onFill((before) => ({
      ...before,
      need: { ...copied.need, inhibitingFactors: before.need.inhibitingFactors },
      person: copied.patient ? personOf(copied.patient) : {},
      typed: { ...before.typed, ...typedOf(copied.need, copied.patient) },
    }))
    setOutcome({ is: 'filled', copied })
  }
  async function choose(id: string) {
    const answer = await callEndpoint(showTransfer, { params: { id } })
    if (!answer.ok) return setOutcome({ is: 'refused', title: answer.problem.title })
    const { need, patient } = answer.value
    const copied = copyRequest({ need: need ?? { inhibitingFactors: {} }, patient })
    const typed = identityOf(form)
    const same = !typed || !patient || compareIdentity(typed, patient).outcome === 'same'
    if (same) fill(copied)
    else setOutcome({ is: 'otherPerson', copied })
  }

  const typed = identityOf(form)
  return (
    <div className="space-y-4">
      <form onSubmit={search} className="flex flex-wrap items-end gap-3">
        <div className="w-full max-w-[24rem]">
          <TextField id="copy-query" label="患者の氏名・よみがな・患者番号" need="none" maxLength={100} />
        </div>
        <Button type="submit" kind="secondary">
          以前の依頼を探す
        </Button>
      </form>
      {query !== '' && <Found query={query} onChoose={choose} />}
      {outcome?.is === 'refused' && <Notice kind="error" title={outcome.title} announce />}
      {outcome?.is === 'otherPerson' && typed && outcome.copied.patient && (
        <OtherPerson
          comparison={compareIdentity(typed, outcome.copied.patient)}
          source="以前の依頼"
          onAccept={() => fill(outcome.copied)}
          onRefuse={() => setOutcome(undefined)}
        />
      )}
      {outcome?.is === 'filled' && (
        <Notice kind="success" title="以前の依頼から写しました。" announce>
          <p>写した項目：患者の欄、{outcome.copied.carried.join('、') || 'なし'}</p>
          <p>写さなかった項目（改めて確かめます）：{outcome.copied.cleared.join('、')}</p>
        </Notice>
      )}
    </div>
  )
}

function Found({ query, onChoose }: { query: string; onChoose: (id: string) => void }) {
  const open = useEndpoint(listTransfers, { query: { q: query, party: 'sender', over: 'open', limit: 5 } })
  const over = useEndpoint(listTransfers, { query: { q: query, party: 'sender', over: 'over', limit: 10 } })
  return (
    <Answer reading={over} loading={null}>
      {(past) => {
        const items = [...(open.data?.items ?? []), ...past.items]
        if (items.length === 0) return <EmptyState title={`「${query}」に当たる、自法人からの依頼はありません。`} />
        return (
          <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
            {items.map(({ id, number, patientName, headline, state }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
                <span>
                  {number}　{patientName ?? '氏名なし'}　{headline}（{transferStateNames[state]}）
                </span>
                <Button kind="quiet" onClick={() => onChoose(id)}>
                  <span className="sr-only">{number}の依頼から</span>写す
                </Button>
              </li>
            ))}
          </ul>
        )
      }}
    </Answer>
  )
}
