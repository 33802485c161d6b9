import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import type { Application } from './application-answer.ts'

type Rule = Application['criteria']['rules'][number]

/** What speaks against certifying stands open; what is met is folded away with its evidence. */
export function CriteriaSection({ shown: { criteria } }: { shown: Application }) {
  const open = criteria.rules.filter(({ outcome }) => outcome !== 'met')
  const met = criteria.rules.filter(({ outcome }) => outcome === 'met')
  return (
    <Section
      title="認定基準の判定"
      note={
        <>
          提出された内容を、
          <DateText date={criteria.on} />
          の医療法第70条の3第1項などに照らした結果です。認定するかどうかは知事が決めます。
        </>
      }
    >
      {criteria.notJudged ? (
        <Notice kind="warning" title={`判定できませんでした。${criteria.notJudged}`} />
      ) : (
        <div className="space-y-3">
          {open.length === 0 && <p className="text-std-16N-170">すべての基準と手続を満たしています。</p>}
          {open.length > 0 && <Rules rules={open} />}
          {met.length > 0 && (
            <Disclosure summary={`満たす基準と手続（${met.length}件）`}>
              <Rules rules={met} />
            </Disclosure>
          )}
        </div>
      )}
    </Section>
  )
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
      {rules.map((rule) => (
        <li key={rule.id} className="py-2">
          <p className="flex flex-wrap items-center gap-x-3 text-dns-16B-130 leading-150">
            <OutcomeMark outcome={rule.outcome} />
            {rule.id} {rule.title}
            <span className="text-dns-14N-130 font-400 text-solid-gray-700">{rule.article}</span>
          </p>
          {[...rule.because, ...rule.missing, ...rule.warnings].map((sentence) => (
            <p key={sentence} className="text-std-16N-170">
              {sentence}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
