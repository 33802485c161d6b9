import { z } from 'zod'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { filingChangedName } from '../../published/supervision-events.ts'
import type { SupervisionPorts } from '../ports.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

const payloadShape = z.object({ filingId: z.uuid() })

/** What lies at the desk is done, and what was sent back is not: the alliance's year follows the filing as it stands now. */
export const tellDutiesWhenFilingChanged = (ports: SupervisionPorts): Reaction => ({
  name: 'supervision.tell-duties-when-filing-changed',
  to: filingChangedName,
  react: async (given, { payload }) => {
    const { filingId } = payloadShape.parse(payload)
    const filing = await workFor<SupervisionTables>(given)
      .db.selectFrom('supervision.filing')
      .select(['owner_id', 'duty', 'title', 'filed_on', 'state', 'answered_on'])
      .where('id', '=', filingId)
      .executeTakeFirst()
    if (!filing?.duty) return
    await ports.recordFiledDuty(given as never, {
      allianceId: filing.owner_id,
      filingId,
      duty: filing.duty,
      title: filing.title,
      filedOn: filing.filed_on,
      state: filing.state,
      answeredOn: filing.answered_on,
    })
  },
})
