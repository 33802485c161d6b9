import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { isOwn, type StoredOpinion, stateOfStored, storedOpinions } from '../opinions/opinion-store.ts'
import type { OpinionTables } from '../opinions/opinion-tables.ts'

/** Questions that wait for the alliance's opinion, and those of the viewer's own member that wait for its next step. */
export async function waitingOpinions(given: Work<never>) {
  const work = workFor<OpinionTables>(given)
  return (await storedOpinions(work)).flatMap((stored) => {
    const words = isOwn(work, stored) ? ownStep(stored) : othersStep(stored)
    if (words === null) return []
    const { id, title, decides_on: on } = stored
    return [
      {
        what: 'opinion' as const,
        id,
        title: `${words}：${title}`,
        detail: on ? `決定の予定 ${formatJapaneseDate(on)}` : '',
        on,
        isLate: on !== null && on < work.today,
      },
    ]
  })
}

function ownStep(stored: StoredOpinion): string | null {
  const state = stateOfStored(stored)
  if (state === 'draft') return '意見照会の下書きを送る'
  return state === 'answered' && stored.decided_on === null ? '意見を受けた事項の決定を知らせる' : null
}

const othersStep = (stored: StoredOpinion): string | null =>
  stateOfStored(stored) === 'sent' && stored.decided_on === null
    ? `${stored.memberName ?? '名称の記録のない社員'}の照会に意見を述べる`
    : null

/** How many questions the viewer may read. */
export const readableOpinions = async (given: Work<never>): Promise<number> =>
  (await storedOpinions(workFor<OpinionTables>(given))).length
