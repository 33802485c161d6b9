import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { printNoticePdf, printNoticeWord, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { meetingEditAddress, meetingsAddress, minutesAddress, paperAddress } from '../addresses.ts'
import { type Meeting, openBallotOf } from '../meeting-view.ts'
import { NotHeldYet } from '../minutes/not-held-yet.tsx'
import { bodyWords } from '../words.ts'
import { AgendaItem } from './agenda-item.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { CallingSection } from './calling-section.tsx'
import { OpenBallot } from './open-ballot.tsx'
import { OwnPresence } from './own-presence.tsx'
import { PlanDifference } from './plan-difference.tsx'

export default function MeetingPage({ params }: PageProps) {
  const reading = useEndpoint(showMeeting, { params: { meetingId: params.meetingId ?? '' } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '会議', href: meetingsAddress }]} />
      <Answer reading={reading}>{(meeting) => <ShownMeeting meeting={meeting} />}</Answer>
    </>
  )
}

function ShownMeeting({ meeting }: { meeting: Meeting }) {
  const voting = openBallotOf(meeting)
  return (
    <Page
      title={meeting.title}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone="blue">{bodyWords[meeting.body]}</Badge>
          {meeting.form === 'written' && <Badge>会議を開かない決議</Badge>}
          {meeting.state === 'planned' && <Badge tone="yellow">招集の前</Badge>}
          <span>
            <InstantText instant={meeting.heldAt} />
            {meeting.form === 'written' ? ' まで' : `　${meeting.place || '映像と音声'}`}
          </span>
        </span>
      }
      actions={<Actions meeting={meeting} />}
    >
      <OwnPresence meeting={meeting} />
      {voting && <OpenBallot meeting={meeting} item={voting.item} ballot={voting.ballot} />}
      {meeting.isOffice && <CallingSection meeting={meeting} />}
      <PlanDifference meeting={meeting} />
      <Section title={`議題（${meeting.items.length}）`}>
        <ol className="space-y-6">
          {meeting.items.map((item) => (
            <AgendaItem key={item.id} meeting={meeting} item={item} />
          ))}
        </ol>
      </Section>
      {meeting.state === 'called' && meeting.form === 'meeting' && <AttendanceSection meeting={meeting} />}
      {meeting.isOffice &&
        meeting.state === 'called' &&
        !meeting.hasMinutes &&
        !meeting.minutesOpening.mayBeWritten && (
          <Section title="議事録">
            <NotHeldYet opening={meeting.minutesOpening} />
          </Section>
        )}
      {!meeting.isOffice && <CallingSection meeting={meeting} />}
    </Page>
  )
}

/** The first thing somebody does here stands first: read, change what is planned, write the minutes. */
function Actions({ meeting }: { meeting: Meeting }) {
  const [first] = meeting.papers
  const call = { params: { meetingId: meeting.id } }
  return (
    <>
      {first && (
        <LinkButton kind="primary" href={paperAddress(meeting.id, first.id)}>
          資料を読む（{meeting.papers.length}点）
        </LinkButton>
      )}
      {meeting.isOffice && meeting.state === 'planned' && (
        <LinkButton href={meetingEditAddress(meeting.id)}>日時と議題を改める</LinkButton>
      )}
      {(meeting.hasMinutes || (meeting.isOffice && meeting.minutesOpening.mayBeWritten)) && (
        <LinkButton href={minutesAddress(meeting.id)}>議事録</LinkButton>
      )}
      <LinkButton href={endpointAddress(printNoticeWord, call)} download>
        招集通知（Word）
      </LinkButton>
      <LinkButton href={endpointAddress(printNoticePdf, call)} download>
        招集通知（PDF）
      </LinkButton>
    </>
  )
}
