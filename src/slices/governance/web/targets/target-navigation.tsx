import { ViewLinks } from '../../../../design/page/view-links.tsx'
import { searchText } from '../../../../platform/browser/search-text.ts'
import { evaluationAddress, initiativesAddress, targetsAddress } from './addresses.ts'

export type TargetView = 'targets' | 'evaluation' | 'initiatives'

export function TargetNavigation({ view, search }: { view: TargetView; search: Readonly<Record<string, string>> }) {
  const { inYear, allianceId } = search
  const year = searchText({ inYear, allianceId })
  const views = [
    { label: '目標と実績', href: targetsAddress + year, isCurrent: view === 'targets' },
    { label: '評議会の評価', href: evaluationAddress + year, isCurrent: view === 'evaluation' },
    { label: '取組の地図', href: initiativesAddress + year, isCurrent: view === 'initiatives' },
  ]
  return <ViewLinks label="目標と評価の画面" views={views} />
}
