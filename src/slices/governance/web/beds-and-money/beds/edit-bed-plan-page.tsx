import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { ForRoles } from '../../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { regulatedOffice, showBedTransfer } from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { bedPlanAddress, bedPlansAddress } from '../addresses.ts'
import { BedPlanForm } from './bed-plan-form.tsx'
import { draftOf } from './plan-draft.ts'
import { bedPlanningWork } from './planning-work.ts'

export default function EditBedPlanPage({ params }: PageProps) {
  const planId = params.planId ?? ''
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: '病床の融通', href: bedPlansAddress },
          { label: '計画', href: bedPlanAddress(planId) },
        ]}
      />
      <Page title="計画のどこが変わったか" lead="保存すると新しい版になります。前の版は残ります。">
        <ForRoles roles={regulatedOffice} work={bedPlanningWork}>
          <EditPlan planId={planId} />
        </ForRoles>
      </Page>
    </>
  )
}

function EditPlan({ planId }: { planId: string }) {
  const shown = useEndpoint(showBedTransfer, { params: { planId } })
  return (
    <Answer reading={shown}>
      {({ plan, revision, today }) => (
        <BedPlanForm planId={planId} revision={revision} start={draftOf(plan)} today={calendarDate(today)} />
      )}
    </Answer>
  )
}
