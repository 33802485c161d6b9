import { DateText } from '../../../../design/text/date-text.tsx'
import type { AllianceSummary } from '../../domain/alliance-summary.ts'
import { StatusBadge } from '../status-badge.tsx'

/** One line that answers who this is before the documents speak. */
export function AllianceLead({ alliance }: { alliance: AllianceSummary }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge status={alliance.status} />
      <span>{alliance.prefecture ?? '都道府県は資料に記載なし'}</span>
      {alliance.certifiedOn && (
        <span>
          認定 <DateText date={alliance.certifiedOn} />
        </span>
      )}
      <span>公表資料の記載を、資料ごとに並べています。</span>
    </span>
  )
}
