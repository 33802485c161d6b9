import { asSystem } from '../../../work/server/as-system.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { membersOn } from '../members-on.ts'
import type { Leaving, LeavingEffect, LeavingPorts } from './leaving-ports.ts'

/** Null when the organisation is no member on the day. Under the member's name of that day, as the case writes it. */
export async function askWhatIf(
  { floor, whatIfMemberLeaves }: LeavingPorts,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  leaving: Leaving,
): Promise<readonly LeavingEffect[] | null> {
  return asSystem<never, readonly LeavingEffect[] | null>(floor, work, 'change-membership', async (system) => {
    const today = await membersOn(system, leaving.allianceId, system.today)
    const member = today.find(({ organisationId }) => organisationId === leaving.organisationId)
    // On the very day of joining there is no day yet to have been a member.
    if (!member || member.joinedOn >= leaving.on) return null
    return whatIfMemberLeaves(workFor<never>(system), { ...leaving, memberName: member.name })
  })
}
