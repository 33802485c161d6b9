import { useQuery } from '@tanstack/react-query'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { usePlace } from '../../../../platform/browser/use-address.ts'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import { showBedReminder } from '../../contract/bed-endpoints.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { dueSentence } from './due-sentence.ts'

const page = '/transfer/beds'

/** Says on every page but the one it leads to that one of the member's own times has come. */
export default function BedReminderBar() {
  const cares = useHasRole(...careRoles)
  const isThere = usePlace().startsWith(page)
  return cares && !isThere ? <Due /> : null
}

function Due() {
  // Raised by the live stream: asking on every page would fill the audit trail with reading nothing.
  const { data } = useQuery({ ...endpointQuery(showBedReminder, {}), staleTime: Number.POSITIVE_INFINITY })
  const sentence = data && dueSentence(data)
  return (
    <div aria-live="polite" data-screen-only>
      {sentence && (
        <p className="border-b border-yellow-1000 bg-yellow-50 px-4 py-1 text-center text-dns-14N-130 leading-150">
          <a href={page} className="inline-block py-1">
            {sentence}
          </a>
        </p>
      )}
    </div>
  )
}
