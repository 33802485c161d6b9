import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Role } from '../../../kernel/identity/domain/role.ts'
import { type ServedEndpoint, serve } from '../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../kernel/work/server/work.ts'
import {
  type concernKinds,
  showOverview,
  type unbuiltWorks,
  type waitingKinds,
} from '../contract/overview-endpoints.ts'

export interface Waiting {
  readonly what: (typeof waitingKinds)[number]
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly on: CalendarDate | null
  readonly isLate: boolean
}

/** Who is told of what: each slice says what waits there, as the viewer who asks. */
export interface WaitingSource {
  readonly roles: readonly Role[]
  readonly waiting: (work: Work<never>) => Promise<readonly Waiting[]>
}

/** For a role whose own work is not built: its name, and what there is to read meanwhile. */
export interface UnbuiltWork {
  readonly role: Role
  readonly work: (typeof unbuiltWorks)[number]
  readonly concerns: (
    work: Work<never>,
  ) => Promise<readonly { readonly what: (typeof concernKinds)[number]; readonly count: number }[]>
}

/** It has no tables of its own: whatever waits is read where it lies, with the policies of that place. */
export const overviewEndpoint = (sources: readonly WaitingSource[], unbuilt: readonly UnbuiltWork[]): ServedEndpoint =>
  serve(showOverview, async (work: Work<never>) => {
    const { viewer } = work
    const roles = viewer.kind === 'account' ? viewer.roles : []
    const concerned = sources.filter((source) => source.roles.some((role) => roles.includes(role)))
    const items: Waiting[] = []
    for (const { waiting } of concerned) items.push(...(await waiting(work)))
    const missing = unbuilt.filter(({ role }) => roles.includes(role))
    const concerns = []
    for (const each of missing) concerns.push(...(await each.concerns(work)))
    return {
      isGathered: concerned.length > 0,
      items: items.toSorted(lateFirst),
      concerns,
      notBuilt: missing.map((each) => each.work),
    }
  })

/** What is late stands first, then by day; what has no day stands last. */
function lateFirst(one: Waiting, other: Waiting): number {
  if (one.isLate !== other.isLate) return one.isLate ? -1 : 1
  const [day, otherDay] = [one.on ?? '9999-12-31', other.on ?? '9999-12-31']
  return day < otherDay ? -1 : day > otherDay ? 1 : 0
}
