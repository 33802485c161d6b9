import { useState } from 'react'
import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import type { LetterInstitution } from '../../../domain/import/referral-draft.ts'
import { CandidateList, type ChosenFacility } from '../../candidates/candidate-list.tsx'
import { sessionOutbox } from '../../offline/session-outbox.ts'
import { candidateSearch } from '../form/candidate-search.ts'
import type { FormContent } from '../form/form-content.ts'
import { useRested } from '../use-rested.ts'
import { useWriting } from '../writing.tsx'
import { SendingDialog } from './sending-dialog.tsx'

/** Whom to ask. The system ranks and explains; a person chooses and sends. */
export function AskingPart({
  id,
  asked,
  named,
  written: { content, need },
  check,
}: {
  id: string
  /** Names of the facilities that were asked before. */
  asked: readonly string[]
  /** Whom an imported document is addressed to. */
  named: LetterInstitution | undefined
  written: FormContent
  check: () => boolean
}) {
  const { form } = useWriting()
  const [chosen, setChosen] = useState<readonly ChosenFacility[]>(() => sessionOutbox.chosenFor(id))
  const [isNobodyChosen, setIsNobodyChosen] = useState(false)
  const search = candidateSearch(content)
  const key = JSON.stringify(search)
  const rested = useRested(search, key)
  return (
    <Section
      id="candidates"
      title="照会先"
      note="条件に合う順に並びます。合わない施設も、理由を添えて示します。送る相手は、自分で選びます。"
    >
      <div className="space-y-4">
        {asked.length > 0 && <Notice kind="info" title={`すでに照会した施設：${asked.join('、')}`} />}
        {form.need.purpose === undefined ? (
          <EmptyState title="目的を選ぶと、候補が並びます。" />
        ) : (
          <CandidateList
            search={rested}
            isOld={JSON.stringify(rested) !== key}
            kind={form.kind}
            chosen={chosen}
            named={named}
            onChoose={(facilities) => {
              setChosen(facilities)
              void sessionOutbox.choose(id, facilities)
              setIsNobodyChosen(false)
            }}
          />
        )}
        {isNobodyChosen && <Notice kind="error" title="照会先を選んでください。" announce />}
        <SendingDialog
          id={id}
          need={need}
          chosen={chosen}
          mayAsk={() => {
            setIsNobodyChosen(chosen.length === 0)
            return check() && chosen.length > 0
          }}
        />
      </div>
    </Section>
  )
}
