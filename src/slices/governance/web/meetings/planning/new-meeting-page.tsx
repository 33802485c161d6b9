import { useState } from 'react'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Loading } from '../../../../../design/state/loading.tsx'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { officeOfMeetings } from '../../../contract/meetings/meeting-shapes.ts'
import { meetingsAddress } from '../addresses.ts'
import { MeetingForm } from './meeting-form.tsx'
import { emptyDraft, ordinaryDraft } from './planned-meeting.ts'
import { planningWork } from './planning-work.ts'
import { useProposedDay } from './proposed-day.ts'

export default function NewMeetingPage({ search }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ label: '会議', href: meetingsAddress }]} />
      <Page title="どの会議を、いつ開くか" lead="保存しても、まだ誰にも知らされません。招集通知は次の画面で発します。">
        <ForRoles roles={officeOfMeetings} work={planningWork}>
          <NewMeeting isOrdinary={search.body === 'generalMeeting'} />
        </ForRoles>
      </Page>
    </>
  )
}

function NewMeeting({ isOrdinary }: { isOrdinary: boolean }) {
  const [meetingId] = useState(() => crypto.randomUUID())
  const plannedOn = useProposedDay()
  if (plannedOn === undefined) return <Loading />
  const start = isOrdinary ? ordinaryDraft(plannedOn) : emptyDraft()
  return <MeetingForm meetingId={meetingId} version={null} start={start} plannedOn={plannedOn} />
}
