import { useState } from 'react'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { listPeople } from '../../contract/people-endpoints.ts'
import { administratorRoles } from '../../domain/roles-by-organisation.ts'
import { useHasRole, useSession } from '../session.ts'
import { inviteAddress } from './addresses.ts'
import { ForAdministrators } from './for-administrators.tsx'
import { PeopleTable } from './people-table.tsx'
import { isSearched, type Person, stateOf, waitingForMe } from './person-state.ts'
import { WaitingList } from './waiting-list.tsx'

export default function PeoplePage() {
  const organisation = useSession().data?.account?.organisation
  const mayInvite = useHasRole(...administratorRoles)
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="だれが、どの役割を持っているか"
        lead={`${organisation ?? '所属先'}の構成員です。役割は、申し出た人とは別の管理者が確認すると有効になります。`}
        actions={mayInvite && <LinkButton href={inviteAddress}>人を招待する</LinkButton>}
      >
        <ForAdministrators>
          <People />
        </ForAdministrators>
      </Page>
    </>
  )
}

function People() {
  const people = useEndpoint(listPeople, {})
  return (
    <Answer reading={people}>
      {({ items }) => (
        <>
          <WaitingList waiting={waitingForMe(items)} />
          <Members people={items} />
        </>
      )}
    </Answer>
  )
}

function Members({ people }: { people: readonly Person[] }) {
  const [words, setWords] = useState('')
  const [withLeft, setWithLeft] = useState(false)
  const now = new Date()
  const on = { now, today: dateInJapan(now) }
  const left = people.filter((person) => stateOf(person, on) === 'left').length
  const shown = people.filter((person) => isSearched(person, words) && (withLeft || stateOf(person, on) !== 'left'))
  return (
    <Section title={`構成員（${people.length - left}人）`}>
      <search className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-2" data-screen-only>
        <div className="w-full max-w-[20rem]">
          <TextField
            id="person-search"
            type="search"
            label="氏名・メールアドレスで探す"
            need="none"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        {left > 0 && (
          <Checkbox
            id="with-left"
            label={`離任した人も表示する（${left}人）`}
            checked={withLeft}
            onChange={({ target }) => setWithLeft(target.checked)}
          />
        )}
      </search>
      {shown.length > 0 ? (
        <PeopleTable people={shown} on={on} />
      ) : (
        <EmptyState title="あてはまる人がいません。">
          <p>{words ? '氏名かメールアドレスの一部で探してください。' : '「人を招待する」から始めてください。'}</p>
        </EmptyState>
      )}
    </Section>
  )
}
