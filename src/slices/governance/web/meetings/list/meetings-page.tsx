import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import { useHasRole } from '../../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { listMeetings } from '../../../contract/endpoints/meeting-endpoints.ts'
import { meetingReaders } from '../../../contract/meetings/meeting-shapes.ts'
import { newMeetingAddress } from '../addresses.ts'
import { MeetingTable } from './meeting-table.tsx'

const work = {
  refusal: '会議を見られるのは、法人の事務局・理事・監事・評議員と、社員の施設管理者だけです。',
  invitation: '会議を見るには、サインインしてください。',
}

export default function MeetingsPage() {
  const isOffice = useHasRole('secretariat')
  return (
    <Page
      title="次の会議は、いつか"
      lead="招集された社員総会・理事会・評議会です。議題と資料を読み、投票できます。"
      actions={
        isOffice && (
          <LinkButton href={newMeetingAddress} kind="primary">
            会議を招集する
          </LinkButton>
        )
      }
    >
      <ForRoles roles={meetingReaders} work={work}>
        <Meetings isOffice={isOffice} />
      </ForRoles>
    </Page>
  )
}

type Summary = OutputOf<typeof listMeetings>['items'][number]

function Meetings({ isOffice }: { isOffice: boolean }) {
  const reading = useEndpoint(listMeetings, {})
  return (
    <Answer reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="招集された会議はありません。">
            {isOffice ? '「会議を招集する」から、日時と議題を定めてください。' : '招集されると、ここに表示されます。'}
          </EmptyState>
        ) : (
          <Groups meetings={items} />
        )
      }
    </Answer>
  )
}

function Groups({ meetings }: { meetings: readonly Summary[] }) {
  const now = Date.now()
  const voting = meetings.filter(({ isVoting }) => isVoting)
  const rest = meetings.filter(({ isVoting }) => !isVoting)
  const coming = rest.filter(({ heldAt }) => Date.parse(heldAt) >= now).toReversed()
  const past = rest.filter(({ heldAt }) => Date.parse(heldAt) < now)
  return (
    <>
      {voting.length > 0 && (
        <Section title="いま投票している会議">
          <MeetingTable caption="いま投票している会議" meetings={voting} />
        </Section>
      )}
      <Section title={`これからの会議（${coming.length}）`}>
        {coming.length === 0 ? (
          <EmptyState title="予定されている会議はありません。" />
        ) : (
          <MeetingTable caption="これからの会議" meetings={coming} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={`開かれた会議（${past.length}）`}>
          <MeetingTable caption="開かれた会議" meetings={past} />
        </Section>
      )}
    </>
  )
}
