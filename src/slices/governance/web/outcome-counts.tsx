import { OutcomeMark } from '../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../foundation/rule.ts'

const order: readonly Outcome[] = ['met', 'broken', 'unknown']

export function OutcomeCounts({ summary }: { summary: Readonly<Record<Outcome, number>> }) {
  return (
    <span className="inline-flex flex-wrap gap-x-3 gap-y-1">
      {order.map((outcome) => (
        <span key={outcome} className="inline-flex items-center gap-1 whitespace-nowrap tabular-nums">
          <OutcomeMark outcome={outcome} quiet={summary[outcome] === 0} />
          {summary[outcome]}
        </span>
      ))}
    </span>
  )
}
