import { searchText } from '../../../../platform/browser/search-text.ts'
import { evaluationAddress, initiativesAddress, targetsAddress } from './addresses.ts'

export type TargetView = 'targets' | 'evaluation' | 'initiatives'

export function TargetNavigation({ view, search }: { view: TargetView; search: Readonly<Record<string, string>> }) {
  const { inYear, allianceId } = search
  const year = searchText({ inYear, allianceId })
  const views = [
    { view: 'targets', label: '目標と実績', href: targetsAddress + year },
    { view: 'evaluation', label: '評議会の評価', href: evaluationAddress + year },
    { view: 'initiatives', label: '取組の地図', href: initiativesAddress + year },
  ] as const
  return (
    <nav aria-label="目標と評価の画面" data-screen-only>
      <ul className="flex flex-wrap gap-x-1 border-b border-solid-gray-420">
        {views.map((each) => (
          <li key={each.view}>
            <a
              href={each.href}
              aria-current={each.view === view ? 'page' : undefined}
              className="block border-b-4 border-transparent px-3 py-2 text-dns-16N-130 text-solid-gray-800 no-underline hover:border-solid-gray-300 aria-[current]:border-blue-900 aria-[current]:font-700 aria-[current]:text-blue-900"
            >
              {each.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
