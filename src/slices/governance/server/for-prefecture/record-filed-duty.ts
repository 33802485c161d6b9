import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { goesToGovernor } from '../../domain/duties/live/filings-to-governor.ts'
import type { FiledDuty } from '../../published/filed-duty.ts'
import type { DutyTables } from '../duties/duty-tables.ts'
import { keepFulfilments } from '../duties/fulfilment-store.ts'

/** Ticks the duty that a filing answers, and takes the tick back when it was sent back or taken back. The desk says nothing of other duties. */
export async function recordFiledDuty(given: Work<never>, filed: FiledDuty): Promise<void> {
  const { allianceId, filingId, duty, filedOn, state } = filed
  const isFiled = (state === 'filed' || state === 'received') && goesToGovernor({ id: duty })
  await keepFulfilments(workFor<DutyTables>(given), {
    ownerId: allianceId,
    source: 'prefectureDesk',
    origin: `filing:${filingId}`,
    shows: isFiled ? [{ duty, on: filedOn, says: wordsOf(filed) }] : [],
  })
}

const wordsOf = ({ title, state, answeredOn }: FiledDuty): string =>
  state === 'received' && answeredOn ? `${title}(${formatJapaneseDate(answeredOn)}に受領)` : `${title}(受領の確認待ち)`
