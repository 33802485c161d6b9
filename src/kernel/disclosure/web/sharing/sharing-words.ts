import type { BadgeTone } from '../../../../design/text/badge.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showSharing } from '../../contract/sharing-endpoints.ts'
import type { SharingPart, Stance } from '../../domain/may-share.ts'

export type Sharing = OutputOf<typeof showSharing>

export const answerWords: Readonly<Record<Sharing['answer'], { word: string; tone: BadgeTone }>> = {
  allowed: { word: '○ 共有してよい', tone: 'green' },
  blocked: { word: '× 共有できない', tone: 'red' },
  unfinished: { word: '？ まだそろっていない', tone: 'yellow' },
}

/** What giving and withdrawing mean differs from part to part. */
export const stanceWords: Readonly<Record<SharingPart, Readonly<Record<Stance, string>>>> = {
  querying: { given: '本人の同意を得た', withdrawn: '同意が撤回された' },
  source: { given: '掲示していて、異議はない', withdrawn: '本人が異議を述べた' },
  receiving: { given: '本人に確認した', withdrawn: '本人が確認に応じなかった' },
}

/** The newest fact of a part counts. */
export const newestFact = ({ facts }: Sharing, part: SharingPart) => facts.findLast((fact) => fact.part === part)

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** Who recorded what when. */
export function objectionWords({ note, recordedAt, recordedByName }: NonNullable<Sharing['objection']>): string {
  const moment = new Date(recordedAt)
  const when = `${formatJapaneseDate(dateInJapan(moment), { weekday: true })} ${clock.format(moment)}`
  return `本人の異議：「${note}」（${when}${recordedByName && ` ${recordedByName}さんが記録`}）`
}

/** An explanation is no consent: it stands beside the facts and completes none. */
export function explanationWords({ explanation }: Sharing): string {
  if (!explanation) return '依頼書に、本人・家族への説明の記入はありません。'
  if (!explanation.given) return '依頼書では、本人・家族にまだ説明していません。'
  const by = explanation.by ? `（${explanation.by}）` : ''
  return `依頼書では、転院を本人・家族に説明済みです${by}。説明した日の記入はなく、同意の記録でもありません。`
}
