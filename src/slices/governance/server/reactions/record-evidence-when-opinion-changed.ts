import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { type OpinionChanged, opinionChanged } from '../../published/governance-events.ts'
import { addEvidence } from '../criteria/evidence-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { livingCaseOf } from '../living/living-case.ts'
import { findOpinion } from '../opinions/opinion-store.ts'
import type { OpinionTables } from '../opinions/opinion-tables.ts'

/**
 * An answered question is evidence for C18 by itself: that a participant asked and when, and when it was answered. Councillors and
 * the prefecture read the case as well, whom the member may not have let see it: who asked about what is behind the reference.
 */
export const recordEvidenceWhenOpinionChanged: Reaction = {
  name: 'governance.record-evidence-when-opinion-changed',
  to: opinionChanged,
  react: async (work: Work, event) => {
    const { opinionId, step } = event.payload as OpinionChanged['payload']
    if (step !== 'answered') return
    const opinion = await findOpinion(workFor<OpinionTables>(work), opinionId)
    const own = workFor<GovernanceTables>(work)
    const living = opinion && (await livingCaseOf(own, opinion.alliance_id))
    if (!opinion?.sent_at || !opinion.answeredOn || !living) return
    const asked = formatJapaneseDate(dateInJapan(opinion.sent_at))
    await addEvidence(own, living.id, {
      criterion: 'C18',
      title: `参加法人等からの意見照会 照会 ${asked}、回答 ${formatJapaneseDate(opinion.answeredOn)}`,
      reference: `/governance/opinions/${opinion.id}`,
    })
  },
}
