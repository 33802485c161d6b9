import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { ProblemState } from '../../../../../design/state/problem-state.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import { managementCrumb, type PageProps } from '../../../../../platform/browser/web-slice.ts'
import { listPeople } from '../../../contract/people-endpoints.ts'
import { useSession } from '../../session.ts'
import { peopleAddress } from '../addresses.ts'
import { ForAdministrators } from '../for-administrators.tsx'
import { StateBadge } from '../people-table.tsx'
import { type Person, stateOf, waitingForMe } from '../person-state.ts'
import { WaitingList } from '../waiting-list.tsx'
import { InvitationSection } from './invitation-section.tsx'
import { LeavingSection } from './leaving-section.tsx'
import { RoleSection } from './role-section.tsx'

export default function PersonPage({ params }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb, { label: '構成員と役割', href: peopleAddress }]} />
      <Page title="この人に、何ができるようにするか" lead="役割を加え、終わらせ、離任したときは利用を止めます。">
        <ForAdministrators>
          <FoundPerson account={params.account ?? ''} />
        </ForAdministrators>
      </Page>
    </>
  )
}

function FoundPerson({ account }: { account: string }) {
  const people = useEndpoint(listPeople, {})
  const me = useSession().data?.account?.id
  return (
    <Answer reading={people}>
      {({ items }) => {
        const person = items.find((each) => each.account === account)
        if (!person)
          return (
            <ProblemState
              problem={{ type: 'person-not-found', status: 404, title: 'この人は、所属先の構成員の一覧にいません。' }}
            />
          )
        return <Sections person={person} isMe={account === me} />
      }}
    </Answer>
  )
}

function Sections({ person, isMe }: { person: Person; isMe: boolean }) {
  const now = new Date()
  const today = dateInJapan(now)
  const state = stateOf(person, { now, today })
  return (
    <>
      <DefinitionList
        items={[
          { term: '氏名', value: person.name },
          { term: 'メールアドレス', value: person.email },
          { term: '状態', value: <StateBadge state={state} /> },
          {
            term: '最後の利用',
            value: person.lastSeenAt ? <InstantText instant={person.lastSeenAt} /> : 'まだありません',
          },
        ]}
      />
      <WaitingList waiting={waitingForMe([person])} />
      <RoleSection person={person} today={today} isMe={isMe} />
      {person.invitation && !person.invitation.accepted && (
        <InvitationSection person={person} invitation={person.invitation} open={state === 'invited'} />
      )}
      {state !== 'left' && <LeavingSection person={person} isMe={isMe} />}
    </>
  )
}
