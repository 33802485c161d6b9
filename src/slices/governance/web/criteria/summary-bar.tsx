import type { ReactNode } from 'react'
import { DateText } from '../../../../design/text/date-text.tsx'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'
import { type CriteriaAnswer, specifiedText, typeText } from '../case-words.ts'

const order: readonly Outcome[] = ['met', 'broken', 'unknown']

/**
 * The answer in one look: how many criteria stand how, which type, judged on which day by which text of the law;
 * beside it, as `children`, the way to another day.
 */
export function SummaryBar({ answer, children }: { answer: CriteriaAnswer; children: ReactNode }) {
  return (
    <div className="space-y-4 border-b border-solid-gray-420 pb-6">
      <div className="flex flex-wrap gap-x-6 gap-y-2 md:gap-x-10">
        {order.map((outcome) => (
          <p key={outcome} className="flex items-center gap-2">
            <OutcomeMark outcome={outcome} quiet={answer.summary[outcome] === 0} />
            <span className="text-std-28B-150 text-solid-gray-900 tabular-nums">{answer.summary[outcome]}</span>
            <span>基準</span>
          </p>
        ))}
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-6">
        <dl className="gap-x-4 text-std-16N-170 sm:grid sm:grid-cols-[auto_1fr] [&>dt]:font-700">
          <dt>型</dt>
          <dd>{typeText(answer.type)}</dd>
          <dt>特定地域医療連携推進法人</dt>
          <dd>{specifiedText(answer.specified)}</dd>
          <dt>判定の日</dt>
          <dd>
            <DateText date={answer.on} weekday />（<DateText date={answer.lawVersion} />
            施行の医療法による）
          </dd>
        </dl>
        {children}
      </div>
    </div>
  )
}
