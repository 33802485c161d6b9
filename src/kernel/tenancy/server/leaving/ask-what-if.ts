import { asSystem } from '../../../work/server/as-system.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import type { WorkUnderWay } from '../../domain/work-under-way.ts'
import { membersOn } from '../members-on.ts'
import type { Leaving, LeavingEffect, LeavingPorts } from './leaving-ports.ts'

export interface Foresight {
  readonly whatIf: readonly LeavingEffect[]
  readonly underWay: readonly WorkUnderWay[]
}

/** Null when the organisation is no member on the day. Under the member's name of that day, as the case writes it. */
export async function askWhatIf(
  { floor, whatIfMemberLeaves, workUnderWay }: LeavingPorts,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  leaving: Leaving,
): Promise<Foresight | null> {
  return asSystem<never, Foresight | null>(floor, work, 'change-membership', async (system) => {
    const today = await membersOn(system, leaving.allianceId, system.today)
    const member = today.find(({ organisationId }) => organisationId === leaving.organisationId)
    // On the very day of joining there is no day yet to have been a member.
    if (!member || member.joinedOn >= leaving.on) return null
    const within = workFor<never>(system)
    return {
      whatIf: await whatIfMemberLeaves(within, { ...leaving, memberName: member.name }),
      underWay: await workUnderWay(within, leaving.organisationId),
    }
  })
}
