import type { ReactNode } from 'react'
import { Notice } from '../../../../../design/state/notice.tsx'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { tryDutyPlan } from '../../../contract/duties/duty-endpoints.ts'
import { MovedTable } from './moved-table.tsx'

export function PlanEffect({
  effect: { moved, warnings },
  children,
}: {
  effect: OutputOf<typeof tryDutyPlan>
  /** The act, before the long list. */
  children: ReactNode
}) {
  return (
    <div className="space-y-4">
      <Notice
        kind="info"
        title={moved.length > 0 ? `${moved.length}件の日が動きます。まだ保存していません。` : '動く期限はありません。'}
        announce
      />
      {warnings.length > 0 && (
        <Notice kind="warning" title="この予定では、次のことに注意してください。">
          <ul className="list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {children}
      {moved.length > 0 && <MovedTable moved={moved} />}
    </div>
  )
}
