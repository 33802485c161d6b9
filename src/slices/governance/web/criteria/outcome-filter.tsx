import { outcomeWords } from '../../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'
import { searchText } from '../../../../platform/browser/search-text.ts'

const order: readonly Outcome[] = ['broken', 'unknown', 'met']

export const readOutcome = (text: string | undefined): Outcome | undefined => order.find((outcome) => outcome === text)

export function OutcomeFilter({
  path,
  search,
  summary,
}: {
  path: string
  search: Readonly<Record<string, string>>
  summary: Readonly<Record<Outcome, number>>
}) {
  const chosen = readOutcome(search.outcome)
  const total = order.reduce((sum, outcome) => sum + summary[outcome], 0)
  const links = [
    { outcome: undefined, label: `すべて（${total}）` },
    ...order.map((outcome) => ({ outcome, label: `${outcomeWords[outcome]}（${summary[outcome]}）` })),
  ]
  return (
    <nav aria-label="結果で絞り込む" data-screen-only>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ outcome, label }) => (
          <li key={label}>
            <a
              href={path + searchText({ ...search, outcome })}
              aria-current={outcome === chosen ? 'true' : undefined}
              className="inline-block rounded-8 border border-solid-gray-420 px-3 py-1 text-dns-16N-130 leading-150 no-underline aria-[current]:border-blue-900 aria-[current]:bg-blue-900 aria-[current]:font-700 aria-[current]:text-white"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
