import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/page/section.tsx'
import { Loading } from '../../../design/state/loading.tsx'
import { ProblemState } from '../../../design/state/problem-state.tsx'
import { useSession } from '../../../kernel/identity/web/session.ts'
import type { ManagementEntry } from '../../../platform/browser/web-slice.ts'
import { webSlices } from '../web-slices.ts'
import { ClosedEntries, EntryList } from './entry-list.tsx'

const entries = webSlices.flatMap((slice) => slice.management ?? [])

export default function ManagementPage() {
  return (
    <Page
      title="自分と所属先の、何を管理するか"
      lead="サインインの方法や、所属先の構成員と決まりを、ここから確かめて変えます。"
    >
      <Entries />
    </Page>
  )
}

function Entries() {
  const session = useSession()
  if (session.isPending) return <Loading />
  const account = session.data?.account
  if (!account)
    return (
      <ProblemState
        problem={{ type: 'not-signed-in', status: 401, title: '管理を使うには、サインインしてください。' }}
      />
    )
  const isOpen = ({ roles }: ManagementEntry) => !roles || account.roles.some((role) => roles.includes(role))
  const open = entries.filter(isOpen)
  const closed = entries.filter((entry) => !isOpen(entry))
  const ofOrganisation = open.filter(({ concerns }) => concerns === 'organisation')
  return (
    <>
      {ofOrganisation.length > 0 && (
        <Section title={account.organisation}>
          <EntryList entries={ofOrganisation} />
        </Section>
      )}
      <Section title={`${account.name} 様ご自身`}>
        <EntryList entries={open.filter(({ concerns }) => concerns === 'oneself')} />
      </Section>
      {closed.length > 0 && <ClosedEntries entries={closed} />}
    </>
  )
}
