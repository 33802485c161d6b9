export const noticeLeftEvent = 'disclosure.notice-left'

/** A notice lies ready for an organisation. The system alone says so: the event belongs to the recipient. */
export const noticeLeft = (recipientOrganisationId: string | null) =>
  ({ name: noticeLeftEvent, version: 1, organisationId: recipientOrganisationId, payload: {} }) as const
