import { Section } from '../../../../design/page/section.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { RuleAnswer } from '../case-words.ts'
import { missingBySupplier, type SupplierGroup } from './missing-by-supplier.ts'

/** The first few are enough to see what kind of questions wait; the rest opens, and is printed. */
const shownAtOnce = 6

/** The other side of 不明: whom to ask for what. */
export function MissingSection({ rules }: { rules: readonly RuleAnswer[] }) {
  const groups = missingBySupplier(rules)
  return (
    <Section title="不足している事実と、確認先">
      {groups.length === 0 ? (
        <p>不足している事実はありません。</p>
      ) : (
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {groups.map((group) => (
            <Group key={group.supplier} group={group} />
          ))}
        </div>
      )}
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

const Facts = ({ facts }: { facts: SupplierGroup['facts'] }) => (
  <ul className="mt-1 list-disc space-y-1 pl-5">
    {facts.map((fact) => (
      <li key={`${fact.field} ${fact.label}`}>
        {fact.label}
        <span className="ml-2 text-dns-14N-130 leading-150 text-solid-gray-700">
          {fact.rules.map((rule) => (
            <a key={rule} href={`#rule-${rule}`} className="mr-2">
              {rule}
            </a>
          ))}
          <code>{fact.field}</code>
        </span>
      </li>
    ))}
  </ul>
)
