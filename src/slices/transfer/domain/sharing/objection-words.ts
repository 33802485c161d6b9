import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

interface Recorded {
  readonly note: string
  readonly recordedAt: Date
  readonly recordedByName: string
}

/** Who recorded what when, and what can be done about it. */
export function objectionWords({ note, recordedAt, recordedByName }: Recorded): string {
  const when = `${formatJapaneseDate(dateInJapan(recordedAt))} ${clock.format(recordedAt)}`
  const who = recordedByName === '' ? '' : `${recordedByName}さんが`
  return (
    `${when}に${who}記録した異議：「${note}」。` +
    '本人・家族と話し、異議が取り下げられたら依頼のページで記録してください。別の受入先を選ぶこと、中止することもできます。'
  )
}
