import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import type { showOverview } from '../contract/overview-endpoints.ts'

/** Where the thing that waits is done. */
export function addressOf(what: OutputOf<typeof showOverview>['items'][number]['what'], id: string): string {
  const addresses = {
    duty: '/governance/duties',
    meeting: `/governance/meetings/${id}`,
    auditorReport: `/governance/papers/auditorReport/${id}`,
    question: '/supervision/ours',
    order: '/supervision/ours',
    filing: '/supervision/ours',
    application: `/supervision/applications/${id}`,
    allianceFile: `/supervision/alliances/${id}`,
    transfers: '/transfer?todo=true',
    opinion: `/governance/opinions/${id}`,
    emergencies: '/management/break-glass',
    notices: '/management/notices?unread=true',
  }
  return addresses[what]
}
