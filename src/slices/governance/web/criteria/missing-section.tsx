import { Fragment } from 'react'
import { Section } from '../../../../design/page/section.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { RuleAnswer } from '../case-words.ts'
import { type LackingFact, missingBySupplier, type SupplierGroup } from './missing-by-supplier.ts'

/** The first few are enough to see what kind of questions wait; the rest opens, and is printed. */
const shownAtOnce = 6

/** The other side of 不明: whom to ask for what. `mayRevise`: also under which name it is written in the case. */
export function MissingSection({ rules, mayRevise }: { rules: readonly RuleAnswer[]; mayRevise: boolean }) {
  const groups = missingBySupplier(rules)
  const facts = groups.flatMap((group) => group.facts)
  return (
    <Section title={`不足している事実と、確認先${facts.length > 0 ? `（${facts.length}件）` : ''}`}>
      {groups.length === 0 ? (
        <p>不足している事実はありません。</p>
      ) : (
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {groups.map((group) => (
            <Group key={group.supplier} group={group} />
          ))}
        </div>
      )}
      {mayRevise && facts.length > 0 && <FieldNames facts={facts} />}
    </Section>
  )
}

function Group({ group }: { group: SupplierGroup }) {
  const rest = group.facts.slice(shownAtOnce)
  return (
    <div>
      <h3 className="text-std-16B-170 text-solid-gray-900">
        {group.supplier}に確認すること（{group.facts.length}件）
      </h3>
      <Facts facts={group.facts.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Disclosure summary={`ほか${rest.length}件`}>
          <Facts facts={rest} />
        </Disclosure>
      )}
    </div>
  )
}

const Facts = ({ facts }: { facts: readonly LackingFact[] }) => (
  <ul className="mt-1 list-disc space-y-1 pl-5">
    {facts.map((fact) => (
      <li key={`${fact.field} ${fact.text}`}>
        {fact.text}
        <span className="ml-2 text-dns-14N-130 leading-150 whitespace-nowrap">
          {fact.rules.map((rule) => (
            <a key={rule} href={`#rule-${rule}`} className="mr-2 inline-block min-w-6 py-1">
              {rule}
            </a>
          ))}
        </span>
      </li>
    ))}
  </ul>
)

const FieldNames = ({ facts }: { facts: readonly LackingFact[] }) => (
  <div className="mt-6" data-screen-only>
    <Disclosure summary="事例に書くときの項目名">
      <dl className="gap-x-6 text-dns-14N-130 leading-170 md:grid md:grid-cols-2">
        {facts.map((fact) => (
          <Fragment key={`${fact.field} ${fact.text}`}>
            <dt>{fact.text}</dt>
            <dd className="text-solid-gray-700 max-md:mb-2">
              <code>{fact.field}</code>
            </dd>
          </Fragment>
        ))}
      </dl>
    </Disclosure>
  </div>
)
