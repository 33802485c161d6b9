import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { useHasRole } from '../../../identity/web/session.ts'
import { listMembers } from '../../contract/member-endpoints.ts'
import { planAddress } from '../addresses.ts'
import { Joinings } from '../joining/joinings.tsx'
import { Withdrawals } from '../leaving/withdrawals.tsx'
import type { Membership } from '../member-words.ts'
import { today } from '../today.ts'
import { MemberTable } from './member-table.tsx'
import { Timeline } from './timeline.tsx'

export default function MembersPage() {
  const members = useEndpoint(listMembers, {})
  const isAdministrator = useHasRole('facilityAdministrator')
  const keepsMembers = useHasRole('facilityAdministrator', 'secretariat')
  const readsWithdrawals = useHasRole('facilityAdministrator', 'secretariat', 'director', 'auditor')
  const isMember = members.data?.items.some(({ isOwn }) => isOwn) ?? false
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="だれが、いつから社員か"
        lead="社員である期間が、互いの情報を見られるかどうかを決めます。入会と脱退は、どちらも自由です。"
        actions={isAdministrator && isMember && <LinkButton href={planAddress}>脱退を検討する</LinkButton>}
      >
        <Answer reading={members}>{({ items }) => <Alliances memberships={items} />}</Answer>
        {keepsMembers && <Joinings />}
        {readsWithdrawals && <Withdrawals />}
      </Page>
    </>
  )
}

function Alliances({ memberships }: { memberships: readonly Membership[] }) {
  const isOffice = useHasRole('secretariat')
  if (memberships.length === 0) {
    return isOffice ? (
      <EmptyState title="今日の時点で、社員はいません。">
        <p>下の「入会を提案する」から始めます。相手が受け入れ、入会の日になると、ここに並びます。</p>
      </EmptyState>
    ) : (
      <EmptyState title="今日の時点で、所属先が属する連携推進法人はありません。">
        <p>入会の日になると、ほかの社員がここに並びます。</p>
      </EmptyState>
    )
  }
  const alliances = [...new Map(memberships.map(({ allianceId, alliance }) => [allianceId, alliance]))]
  return alliances.map(([id, name]) => {
    const own = memberships.filter(({ allianceId }) => allianceId === id)
    return (
      <Section key={id} title={name}>
        <Timeline memberships={own} today={today()} />
        <MemberTable memberships={own} today={today()} />
      </Section>
    )
  })
}
