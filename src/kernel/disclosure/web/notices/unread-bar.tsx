import { useQuery } from '@tanstack/react-query'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import { useHasRole } from '../../../identity/web/session.ts'
import { listNotices, noticeReaders } from '../../contract/notice-endpoints.ts'
import { noticesAddress } from '../addresses.ts'

/** Says on every page that something waits to be read; the live stream renews it while the page stays open. */
export function UnreadBar() {
  return useHasRole(...noticeReaders) ? <Unread /> : null
}

function Unread() {
  // The live stream renews it: asking on every page would fill the audit trail with reading nothing.
  const unread = useQuery({
    ...endpointQuery(listNotices, { query: { unread: 'true' } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const total = unread.data?.total ?? 0
  const isEmergency = unread.data?.items.some(({ topic }) => topic === 'audit.break-glass-used') ?? false
  return (
    <div role="status" data-screen-only>
      {total > 0 && (
        <p className="border-b border-blue-900 bg-blue-50 px-4 py-1 text-center text-dns-14N-130 leading-150">
          <a href={`${noticesAddress}?unread=true`} className="inline-block py-1">
            {isEmergency ? '緊急時閲覧が使われました。' : ''}未読のお知らせが{total}件あります
          </a>
        </p>
      )}
    </div>
  )
}
