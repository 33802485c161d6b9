import { useEffect } from 'react'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { markEnquiryRead } from '../../contract/enquiry-endpoints.ts'
import type { Case } from './case.ts'

/** Opening an enquiry is reading it; the sender sees that somebody looks. */
export function useMarkEnquiryRead({ enquiries }: Case): void {
  const unread = enquiries.find(({ allowedActions }) => allowedActions.includes('markRead'))?.id
  useEffect(() => {
    if (unread) void callEndpoint(markEnquiryRead, { params: { id: unread } })
  }, [unread])
}
