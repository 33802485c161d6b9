import { outcomeWords } from '../../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'

const order: readonly Outcome[] = ['met', 'broken', 'unknown']

/** How many rules hold, in one line. */
export function OutcomeCounts({ answers }: { answers: readonly { readonly outcome: Outcome }[] }) {
  const count = (outcome: Outcome) => answers.filter((each) => each.outcome === outcome).length
  return (
    <p>
      {order.map((outcome) => (
        <span
          key={outcome}
          className={`mr-4 ${outcome === 'broken' && count(outcome) > 0 ? 'font-700 text-red-900' : ''}`}
        >
          {outcomeWords[outcome]} {count(outcome)}
        </span>
      ))}
    </p>
  )
}
