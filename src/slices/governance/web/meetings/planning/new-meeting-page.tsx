import { useState } from 'react'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import { officeOfMeetings } from '../../../contract/meetings/meeting-shapes.ts'
import { meetingsAddress } from '../addresses.ts'
import { MeetingForm } from './meeting-form.tsx'
import { emptyDraft } from './planned-meeting.ts'
import { planningWork } from './planning-work.ts'

export default function NewMeetingPage() {
  const [meetingId] = useState(() => crypto.randomUUID())
  const [start] = useState(emptyDraft)
  return (
    <>
      <Breadcrumb crumbs={[{ label: '会議', href: meetingsAddress }]} />
      <Page title="どの会議を、いつ開くか" lead="保存しても、まだ誰にも知らされません。招集通知は次の画面で発します。">
        <ForRoles roles={officeOfMeetings} work={planningWork}>
          <MeetingForm meetingId={meetingId} version={null} start={start} />
        </ForRoles>
      </Page>
    </>
  )
}
