import type { BreakGlassCategory } from '../domain/break-glass.ts'

export const trailAddress = '/management/audit'
export const accessAddress = '/management/access-report'
export const breakGlassAddress = '/management/break-glass'
export const checkpointAddress = '/management/audit-checkpoint'
export const ownAccessesAddress = '/management/own-accesses'

export const accessOf = (subject: string) => `${accessAddress}?subject=${encodeURIComponent(subject)}`

/** Where a grant is used. The slice whose records it opens serves the page, at a path below the emergencies' own. */
export const openingAddress = (category: BreakGlassCategory, grant: string) =>
  `${breakGlassAddress}/${category}/${grant}`

/** The form, filled in with what an earlier grant was asked for. */
export const askAgainAddress = (grant: string) => `${breakGlassAddress}?again=${grant}`
