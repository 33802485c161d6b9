import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { ForRoles } from '../../../identity/web/for-roles.tsx'
import { listMembers } from '../../contract/member-endpoints.ts'
import { previewWithdrawal } from '../../contract/withdrawal-endpoints.ts'
import { membersAddress } from '../addresses.ts'
import { type Membership, membershipState } from '../member-words.ts'
import { today } from '../today.ts'
import { ForeseenTables } from './foreseen-tables.tsx'
import { LeavingDayForm } from './leaving-day-form.tsx'
import { ProposeWithdrawalForm } from './propose-withdrawal-form.tsx'
import { WhatIfEffects } from './what-if-effects.tsx'
import { WorkUnderWay } from './work-under-way.tsx'

const work = {
  refusal: '脱退を検討できるのは、所属する組織の管理者だけです。',
  invitation: '脱退を検討するには、所属する組織の管理者としてサインインしてください。',
}

export default function PlanPage({ search }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb, { label: '社員と入退会', href: membersAddress }]} />
      <Page
        title="脱退すると、何が起きるか"
        lead="脱退の日を決めると、法人の認定基準への影響と、所属先の情報がどうなるかを先に確かめられます。ここまでは何も書き込みません。"
      >
        <ForRoles roles={['facilityAdministrator']} work={work}>
          <Plans on={search.on} allianceId={search.alliance} />
        </ForRoles>
      </Page>
    </>
  )
}

function Plans({ on, allianceId }: { on: string | undefined; allianceId: string | undefined }) {
  const members = useEndpoint(listMembers, {})
  const replace = useReplaceSearch()
  return (
    <Answer reading={members}>
      {({ items }) => {
        const own = items.filter((each) => each.isOwn && membershipState(each, today()) === 'current')
        const chosen = own.find((each) => each.allianceId === allianceId) ?? own[0]
        if (!chosen) return <NothingToLeave memberships={items} />
        return (
          <>
            <LeavingDayForm
              alliances={own}
              allianceId={chosen.allianceId}
              on={on}
              onChosen={(alliance, day) => replace({ alliance, on: day })}
            />
            {on && <Plan membership={chosen} on={on} />}
          </>
        )
      }}
    </Answer>
  )
}

function NothingToLeave({ memberships }: { memberships: readonly Membership[] }) {
  const leaving = memberships.find((each) => each.isOwn && each.withdrawnOn !== null)
  return (
    <EmptyState title="脱退を検討できる在籍がありません。">
      {leaving?.withdrawnOn && (
        <p>
          {leaving.alliance}からの脱退は、
          <DateText date={leaving.withdrawnOn} />
          に決まっています。
        </p>
      )}
      <p>
        <a href={membersAddress}>社員と入退会に戻る</a>
      </p>
    </EmptyState>
  )
}

function Plan({ membership: { allianceId, alliance, organisation }, on }: { membership: Membership; on: string }) {
  const preview = useEndpoint(previewWithdrawal, { query: { allianceId, effectiveOn: on } })
  return (
    <Answer reading={preview}>
      {({ whatIf, underWay, tables }) => (
        <>
          <Section title="途中になる調整">
            <WorkUnderWay works={underWay} />
          </Section>
          <Section title="法人の認定基準への影響">
            <WhatIfEffects effects={whatIf} />
          </Section>
          <Section title="所属先の情報">
            <ForeseenTables tables={tables} />
          </Section>
          <ProposeWithdrawalForm allianceId={allianceId} alliance={alliance} organisation={organisation} on={on} />
        </>
      )}
    </Answer>
  )
}
