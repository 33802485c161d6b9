import { Breadcrumb } from '../../../design/page/breadcrumb.tsx'
import { searchText } from '../../../platform/browser/search-text.ts'
import { applicationAddress, caseAddress, casesAddress, policyAddress, whatIfAddress } from './addresses.ts'

export type CaseView = 'criteria' | 'what-if' | 'policy' | 'application'

/** The four views of one case. The day to judge on goes along to the views that judge. */
export function CaseNavigation({ id, view, on }: { id: string; view: CaseView; on?: string | undefined }) {
  const day = searchText({ on })
  const views = [
    { view: 'criteria', label: '認定基準', href: caseAddress(id) + day },
    { view: 'what-if', label: '仮定して比べる', href: whatIfAddress(id) + day },
    { view: 'policy', label: '医療連携推進方針', href: policyAddress(id) },
    { view: 'application', label: '認定の申請', href: applicationAddress(id) },
  ] as const
  return (
    <nav aria-label="この事例の画面" data-screen-only>
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

/** A case that is not there, or not for this reader, has no views to go to. */
export const isClosed = ({
  error,
}: {
  readonly error: { readonly problem: { readonly status: number } } | null
}): boolean => error !== null && [401, 403, 404].includes(error.problem.status)

export const CaseBreadcrumb = () => <Breadcrumb crumbs={[{ label: '認定基準の確認', href: casesAddress }]} />
