import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { type BodiesChanged, bodiesChanged } from '../../published/governance-events.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { refreshLivingCase } from '../living/living-case.ts'

/** A changed record may change the case that is composed of them, and with it the answers. */
export const refreshCaseWhenBodiesChanged: Reaction = {
  name: 'governance.refresh-case-when-bodies-changed',
  to: bodiesChanged,
  react: (work: Work, event) => {
    const { allianceId, what } = event.payload as BodiesChanged['payload']
    return refreshLivingCase(workFor<GovernanceTables>(work), allianceId, what)
  },
}
