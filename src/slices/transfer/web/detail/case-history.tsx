import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { declineCodeNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { stepSentence } from '../conversation/step-words.ts'
import type { Case } from './case.ts'

/** Every step in order, by whom and when: what a telephone never left behind. */
export function CaseHistory({ steps }: { steps: Case['steps'] }) {
  if (steps.length === 0) return null
  const reasons: Readonly<Record<string, string>> = declineCodeNames
  return (
    <Disclosure summary={`経過（${steps.length}件）`}>
      <ol className="space-y-1 text-std-16N-170">
        {steps.map((each, at) => (
          // Steps are appended only: their place is their name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at}>
            <InstantText instant={each.at} /> {each.byOrganisation} {stepSentence(each.step, each.toState)}
            {each.takenBack && '（あとで取り消されました）'}
            {each.plannedOn && ` ${japaneseDay(each.plannedOn, true)}`}
            {each.reason && ` 理由：${reasons[each.reason] ?? each.reason}`}
            {each.note && ` ${each.note}`}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
