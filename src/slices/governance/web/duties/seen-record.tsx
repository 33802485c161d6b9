import { DateText } from '../../../../design/text/date-text.tsx'
import { type FulfilmentSource, fulfilmentSourceNames } from '../../domain/duties/live/seen-fulfilment.ts'
import { meetingAddress } from '../meetings/addresses.ts'
import { papersAddress } from '../papers/addresses.ts'
import { evaluationAddress } from '../targets/addresses.ts'
import type { Duty } from './duty-groups.ts'

/** What the system saw done, so that nobody has to say it: since when, and which record shows it. */
export function SeenRecord({ seen: { source, on, says, record } }: { seen: NonNullable<Duty['seen']> }) {
  return (
    <>
      <DateText date={on} />
      　自動の記録
      <span className="block break-words">
        {record ? (
          <a href={addressOf(source, record)}>{fulfilmentSourceNames[source]}</a>
        ) : (
          fulfilmentSourceNames[source]
        )}
        ：{says}
      </span>
    </>
  )
}

function addressOf(source: FulfilmentSource, record: string): string {
  // One address for both sides: the office's own file, or the desk of the prefecture that looks on.
  if (source === 'prefectureDesk') return '/supervision'
  if (source === 'meeting') return meetingAddress(record)
  return `${source === 'papers' ? papersAddress : evaluationAddress}?inYear=${record}`
}
