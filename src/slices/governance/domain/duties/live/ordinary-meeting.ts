// 一般法36条1項・39条1項: the ordinary general meeting as the plan of a year has it, and as the record of the meeting has it. Neither
// follows the other by itself.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { VotingArticles } from '../../meeting/meeting-facts.ts'
import { lastNoticeDay } from '../../meeting/notice-is-in-time.ts'
import type { SubjectName } from '../../meeting/resolution-kind.ts'

/** The general meeting before which the accounts come is the ordinary one (一般法126条2項・3項). */
export const ordinaryMatter: SubjectName = 'accounts'

export interface OrdinaryMeeting {
  readonly meetingId: string
  readonly title: string
  readonly state: 'planned' | 'called'
  readonly heldOn: CalendarDate
  readonly writtenVoting: boolean
}

/** What another day in the plan leaves behind where a meeting is on record; nothing where both say the same. */
export function besidePlan(
  plannedOn: CalendarDate | null,
  meetings: readonly OrdinaryMeeting[],
  { today, articles }: { readonly today: CalendarDate; readonly articles: VotingArticles },
): readonly string[] {
  return meetings.flatMap(({ title, state, heldOn, writtenVoting }) => {
    if (!plannedOn || plannedOn === heldOn) return []
    const held = formatJapaneseDate(heldOn)
    if (state === 'planned')
      return [`「${title}」（招集の前）の開催日は${held}のままです。会議の画面で改めてください。`]
    if (heldOn < today) return [`「${title}」は${held}を会議の日として招集済みです。その日は過ぎています。`]
    return [
      `「${title}」は${held}を会議の日として招集済みです。計画を動かしても、会議の日は変わりません。`,
      callAgain(
        plannedOn,
        lastNoticeDay({ body: 'generalMeeting', heldOn: plannedOn, notice: { writtenVoting }, articles }),
        today,
      ),
    ]
  })
}

function callAgain(heldOn: CalendarDate, last: CalendarDate | null, today: CalendarDate): string {
  const on = formatJapaneseDate(heldOn)
  if (!last) return `${on}に開くには、あらためて招集します。招集の期間が分かりません。`
  const until = formatJapaneseDate(last)
  return last < today
    ? `${on}に開くための招集通知の最後の日（${until}）は過ぎています（一般法39条1項）。社員全員の同意があるときだけ、招集の手続を経ずに開けます（一般法40条）。`
    : `${on}に開くには、${until}までに、あらためて招集通知を発します（一般法39条1項）。`
}
