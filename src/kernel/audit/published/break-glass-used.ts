/** Somebody opened data in an emergency. It belongs to the data's owner, whose privacy officer must hear of it. */
export const breakGlassUsedEvent = 'audit.break-glass-used'

/** No name and no patient travels with it: the owner's privacy officer looks the rest up. */
export interface BreakGlassUsed {
  readonly breakGlassId: string
  readonly category: string
}

export const breakGlassUsed = (ownerId: string, payload: BreakGlassUsed) =>
  ({ name: breakGlassUsedEvent, version: 1, organisationId: ownerId, payload }) as const
