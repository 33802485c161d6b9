import { Breadcrumb } from '../../../design/page/breadcrumb.tsx'
import { ViewLinks } from '../../../design/page/view-links.tsx'
import { searchText } from '../../../platform/browser/search-text.ts'
import { applicationAddress, caseAddress, casesAddress, policyAddress, whatIfAddress } from './addresses.ts'

export type CaseView = 'criteria' | 'what-if' | 'policy' | 'application'

/** The four views of one case. The day to judge on goes along to the views that judge. */
export function CaseNavigation({ id, view, on }: { id: string; view: CaseView; on?: string | undefined }) {
  const day = searchText({ on })
  const views = [
    { label: '認定基準', href: caseAddress(id) + day, isCurrent: view === 'criteria' },
    { label: '仮定して比べる', href: whatIfAddress(id) + day, isCurrent: view === 'what-if' },
    { label: '医療連携推進方針', href: policyAddress(id), isCurrent: view === 'policy' },
    { label: '認定の申請', href: applicationAddress(id), isCurrent: view === 'application' },
  ]
  return <ViewLinks label="この事例の画面" views={views} />
}

/** A case that is not there, or not for this reader, has no views to go to. */
export const isClosed = ({
  error,
}: {
  readonly error: { readonly problem: { readonly status: number } } | null
}): boolean => error !== null && [401, 403, 404].includes(error.problem.status)

export const CaseBreadcrumb = () => <Breadcrumb crumbs={[{ label: '認定基準の確認', href: casesAddress }]} />
