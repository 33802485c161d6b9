import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { officeOfMeetings } from '../../../contract/meetings/meeting-shapes.ts'
import { meetingAddress, meetingsAddress } from '../addresses.ts'
import { MeetingForm } from './meeting-form.tsx'
import { draftOf } from './planned-meeting.ts'
import { planningWork } from './planning-work.ts'

export default function EditMeetingPage({ params }: PageProps) {
  const { meetingId = '' } = params
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: '会議', href: meetingsAddress },
          { label: 'この会議', href: meetingAddress(meetingId) },
        ]}
      />
      <Page title="会議の日時と議題を改める" lead="招集通知を発するまで、変えられます。">
        <ForRoles roles={officeOfMeetings} work={planningWork}>
          <Editing meetingId={meetingId} />
        </ForRoles>
      </Page>
    </>
  )
}

function Editing({ meetingId }: { meetingId: string }) {
  const reading = useEndpoint(showMeeting, { params: { meetingId } })
  return (
    <Answer reading={reading}>
      {(meeting) =>
        meeting.state === 'called' ? (
          <Notice kind="info" title="招集通知を発した会議は、変えられません。">
            <p>日時や議題が変わったときは、別の会議として招集してください。</p>
            <LinkButton href={meetingAddress(meetingId)}>会議に戻る</LinkButton>
          </Notice>
        ) : (
          <MeetingForm meetingId={meetingId} version={meeting.version} start={draftOf(meeting)} />
        )
      }
    </Answer>
  )
}
