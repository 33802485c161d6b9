/** A colleague is asked about an emergency opening, has answered, or was not there. It belongs to who asks. */
export const secondPersonChangedEvent = 'audit.second-person-changed'

export const secondPersonChanged = (organisationId: string, breakGlassId: string) =>
  ({ name: secondPersonChangedEvent, version: 1, organisationId, payload: { breakGlassId } }) as const
