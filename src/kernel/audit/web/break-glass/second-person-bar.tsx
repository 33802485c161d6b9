import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../../../../platform/browser/use-address.ts'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import { useHasRole } from '../../../identity/web/session.ts'
import { breakGlassReaders } from '../../contract/break-glass-endpoints.ts'
import { listAskedOfColleagues } from '../../contract/second-person-endpoints.ts'
import { breakGlassAddress } from '../addresses.ts'

/** Says on every page but the one it leads to that a colleague waits for a second person. */
export default function SecondPersonBar() {
  const maySecond = useHasRole(...breakGlassReaders)
  const isThere = usePlace().startsWith(breakGlassAddress)
  return maySecond && !isThere ? <Asked /> : null
}

function Asked() {
  // Raised by the live stream: asking on every page would fill the audit trail with reading nothing.
  const { data } = useQuery({ ...endpointQuery(listAskedOfColleagues, {}), staleTime: Number.POSITIVE_INFINITY })
  const waiting = data?.items ?? []
  const isUrgent = waiting.some(({ usedAt }) => usedAt === null)
  return (
    <div role={isUrgent ? 'alert' : 'status'} data-screen-only>
      {waiting.length > 0 && (
        <p className="border-b border-red-900 bg-red-50 px-4 py-1 text-center text-dns-14N-130 leading-150">
          <a href={breakGlassAddress} className="inline-block py-1">
            {isUrgent
              ? `${waiting.find(({ usedAt }) => usedAt === null)?.person ?? '同僚'}さんが、緊急時閲覧の確認を待っています`
              : `緊急時閲覧${waiting.length}件が、後からの確認を待っています`}
          </a>
        </p>
      )}
    </div>
  )
}
