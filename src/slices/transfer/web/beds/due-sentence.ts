import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showBedReminder } from '../../contract/bed-endpoints.ts'

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** Which time has come and how many wards wait; null where nothing waits. */
export function dueSentence({ dueAt, waitingWardIds }: OutputOf<typeof showBedReminder>): string | null {
  if (dueAt === null || waitingWardIds.length === 0) return null
  return `空床の確認の時刻(${clock.format(new Date(dueAt))})を過ぎました。${waitingWardIds.length}病棟が確認を待っています。`
}
