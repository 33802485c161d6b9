import { useMemo, useState } from 'react'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import type { FormError } from '../../../../design/form/form-error.ts'
import { Section } from '../../../../design/page/section.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { LetterInstitution } from '../../domain/import/referral-draft.ts'
import { ageBandOn, missingForSending } from '../../domain/missing-for-sending.ts'
import { KeepingBar } from '../offline/keeping-bar.tsx'
import { AskingPart } from './asking/asking-part.tsx'
import { contentOf } from './form/form-content.ts'
import { NeedPart } from './need/need-part.tsx'
import { DiseasePart } from './parts/disease-part.tsx'
import { FactorsPart } from './parts/factors-part.tsx'
import { PersonPart } from './parts/person-part.tsx'
import { PurposePart } from './parts/purpose-part.tsx'
import { SenderPart } from './parts/sender-part.tsx'
import { WishPart } from './parts/wish-part.tsx'
import { StartingPart } from './starting/starting-part.tsx'
import { useActiveField } from './use-active-field.ts'
import type { DraftToWrite } from './use-draft-to-write.ts'
import { useKeptForm } from './use-kept-form.ts'
import { WritingProvider } from './writing.tsx'

/** The form: what matters most first, what only some need folded, who the patient is apart from what everybody reads. */
export function RequestWriting({ id, draft, onTakeOver }: { id: string; draft: DraftToWrite; onTakeOver: () => void }) {
  const [form, setForm] = useKeptForm(id, draft)
  const [summary, setSummary] = useState<readonly FormError[]>([])
  const [isTried, setIsTried] = useState(false)
  const [named, setNamed] = useState<readonly LetterInstitution[]>([])
  const active = useActiveField()
  const today = dateInJapan(new Date())
  const written = useMemo(() => contentOf(form, today), [form, today])
  const { need, patient, errors } = written
  const all = [...errors, ...missingForSending(need, patient)]
  // Half a date is not wrong while it is being typed.
  const shown = (isTried ? all : errors).filter(({ field }) => field !== active)
  const birthOn = readJapaneseDate(form.typed['patient.birthOn'] ?? '')

  /** Names what is missing, above the form and beside the fields; true when nothing is. */
  function check(): boolean {
    setIsTried(true)
    setSummary(all)
    return all.length === 0
  }

  return (
    <WritingProvider form={form} errors={shown} onWrite={setForm}>
      <div className="max-w-[64rem] space-y-8 [&_:is(a,button,fieldset,input,select,summary,textarea)]:scroll-mt-16">
        <KeepingBar requestId={id} mayCorrect={check} onTakeOver={onTakeOver} />
        <ErrorSummary errors={summary} />
        <StartingPart form={form} onFill={setForm} onNamed={setNamed} />
        <Section
          title="退院を遅らせる5つの要因"
          note="早く分かるほど、早く手を打てます。聞いていないものは「不明」です。"
        >
          <FactorsPart />
        </Section>
        <Section title="何のための転院か">
          <PurposePart />
        </Section>
        <Section
          title="患者"
          note="受入先が決まるまで、照会先には見えません。決まった受入先だけが、決まった時から見ます。中止したときは、見えなくなります。"
        >
          <PersonPart />
        </Section>
        <Section
          title="必要な条件"
          note="照会先の全員に見えます。氏名・住所・電話番号・生年月日など、患者を特定できる内容は書けません。"
        >
          <div className="space-y-6">
            <DiseasePart bandOfBirth={birthOn && birthOn <= today ? ageBandOn(birthOn, today) : undefined} />
            <NeedPart />
            <WishPart />
          </div>
        </Section>
        <SenderPart named={named.find(({ part }) => part === 'sender')} />
        <AskingPart
          id={id}
          asked={draft.asked}
          named={named.find(({ part }) => part === 'receiver')}
          written={written}
          check={check}
        />
      </div>
    </WritingProvider>
  )
}
