import { useState } from 'react'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import { listBedTransfers, regulatedOffice } from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { bedPlansAddress } from '../addresses.ts'
import { BedPlanForm } from './bed-plan-form.tsx'
import { emptyPlan } from './plan-draft.ts'
import { bedPlanningWork } from './planning-work.ts'

export default function NewBedPlanPage() {
  return (
    <>
      <Breadcrumb crumbs={[{ label: '病床の融通', href: bedPlansAddress }]} />
      <Page title="どの病床を、どこへ移すか" lead="書ける所から書けば足ります。空の所は「不明」として判定します。">
        <ForRoles roles={regulatedOffice} work={bedPlanningWork}>
          <NewPlan />
        </ForRoles>
      </Page>
    </>
  )
}

function NewPlan() {
  const [planId] = useState(() => crypto.randomUUID())
  const shown = useEndpoint(listBedTransfers, {})
  return (
    <Answer reading={shown}>
      {({ participants, today }) => (
        <BedPlanForm planId={planId} revision={null} start={emptyPlan(participants)} today={calendarDate(today)} />
      )}
    </Answer>
  )
}
