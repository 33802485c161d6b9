import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { endpointQuery, useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showCase, tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import { CaseBreadcrumb, CaseNavigation, isClosed } from '../case-navigation.tsx'
import type { WrittenCase } from '../case-words.ts'
import { Comparison } from './comparison.tsx'
import { EditList } from './edit-list.tsx'
import { EditForms } from './forms/edit-forms.tsx'
import type { Edit } from './what-if-edits.ts'

/** The same rules under changed facts. Nothing is stored, so everything may be tried. */
export default function WhatIfPage({ params, search }: PageProps) {
  const id = params.id ?? ''
  const on = search.on || undefined
  const shown = useEndpoint(showCase, { params: { id }, query: { on } })
  return (
    <>
      <CaseBreadcrumb />
      <Page
        title="仮定すると、判定はどう変わるか"
        lead={`${shown.data?.answer.case ?? 'この法人'}の社員・議決権・定款を仮に変え、変更の前と後の判定を並べます。事例は書き換わりません。`}
      >
        {!isClosed(shown) && <CaseNavigation id={id} view="what-if" on={on} />}
        <Answer reading={shown}>{(found) => <Trial id={id} on={on} written={found.written as WrittenCase} />}</Answer>
      </Page>
    </>
  )
}

function Trial({ id, on, written }: { id: string; on: string | undefined; written: WrittenCase }) {
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (edits.length > 0) showWhenBelow(result.current)
  }, [edits.length])
  const trial = useQuery({
    ...endpointQuery(tryWhatIf, { params: { id }, body: { ...(on && { on }), edits: [...edits] } }),
    enabled: edits.length > 0,
    placeholderData: keepPreviousData,
  })
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="space-y-6" data-screen-only>
        <EditForms written={written} edits={edits} onEdit={(edit) => setEdits([...edits, edit])} />
      </div>
      <div ref={result} className="scroll-mt-4 space-y-6">
        <EditList written={written} edits={edits} onEdits={setEdits} />
        {edits.length === 0 ? (
          <EmptyState title="仮定がまだありません。">
            脱退・加入・議決権・定款の条項のどれかを選ぶと、判定の前と後がここに並びます。
          </EmptyState>
        ) : (
          <Answer reading={trial}>{(answer) => <Comparison answer={answer} />}</Answer>
        )}
      </div>
    </div>
  )
}

/** On a phone the answer stands below a long form: who asked is taken to it. */
function showWhenBelow(answer: HTMLElement | null): void {
  if (answer && answer.getBoundingClientRect().top > window.innerHeight * 0.7) answer.scrollIntoView()
}
