import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { meetingAddress, newGeneralMeetingAddress } from '../../meetings/addresses.ts'
import type { DutyYear } from '../duty-groups.ts'

/** Plan and meeting are two records: where the meeting stands, and the way to call one for the planned day. */
export function MeetingOnRecord({ year }: { year: DutyYear }) {
  const planned = year.plan.ordinaryMeeting
  if (year.ordinaryMeetings.length === 0) {
    if (!planned || planned < year.today) return null
    return <LinkButton href={newGeneralMeetingAddress}>この日で定時社員総会を招集する</LinkButton>
  }
  return year.ordinaryMeetings.map(({ meetingId, title, state, heldOn }) => {
    const isSame = heldOn === planned
    const says = `${state === 'called' ? '招集した' : '招集の前の'}会議の日は、この計画と${isSame ? '同じです。' : '違います。'}`
    return (
      <Notice key={meetingId} kind={isSame ? 'info' : 'warning'} title={says}>
        <p>
          <a href={meetingAddress(meetingId)}>{title}</a>：<DateText date={heldOn} weekday />
        </p>
        {!isSame && <p>会議の画面で、計画をこの日に合わせられます。計画を動かしても、会議の日は変わりません。</p>}
      </Notice>
    )
  })
}
