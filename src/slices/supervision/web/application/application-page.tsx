import { Button } from '../../../../design/action/button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showApplication } from '../../contract/endpoints/application-endpoints.ts'
import { bothSides } from '../../contract/supervision-shapes.ts'
import { applicationStateNames } from '../../domain/lifecycle/application-lifecycle.ts'
import { deskAddress, fileAddress, oursAddress } from '../addresses.ts'
import { stateTones, work } from '../words.ts'
import { CriteriaSection } from './criteria-section.tsx'
import { HearingsSection } from './hearings-section.tsx'
import { HistorySection } from './history-section.tsx'
import { PropertySection } from './property-section.tsx'
import { SlotsSection } from './slots-section.tsx'
import { StepActions } from './step-actions.tsx'
import { WayOfApplication } from './way-of-application.tsx'

export default function ApplicationPage({ params }: PageProps) {
  return (
    <ForRoles roles={bothSides} work={work.both}>
      <Application id={params.id ?? ''} />
    </ForRoles>
  )
}

function Application({ id }: { id: string }) {
  const reading = useEndpoint(showApplication, { params: { id } })
  const isOfficer = useHasRole('prefectureOfficer')
  const shown = reading.data
  const crumbs = isOfficer
    ? [
        { label: '所管の法人', href: deskAddress },
        ...(shown ? [{ label: shown.name, href: fileAddress(shown.allianceId) }] : []),
      ]
    : [{ label: '都道府県への提出と質問', href: oursAddress }]
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Page
        title={shown ? `${shown.name}の申請` : '認定の申請'}
        lead={
          shown && (
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={stateTones[shown.state]}>{applicationStateNames[shown.state]}</Badge>
              <span>認定できるか、何が足りないか、どこまで進んだかを示します。</span>
            </span>
          )
        }
        actions={
          <Button kind="quiet" onClick={() => window.print()}>
            印刷
          </Button>
        }
      >
        <Answer reading={reading}>
          {(found) => (
            <>
              <WayOfApplication state={found.state} />
              <StepActions shown={found} />
              <SlotsSection shown={found} />
              <CriteriaSection shown={found} />
              <HearingsSection shown={found} />
              <PropertySection property={found.property} />
              <HistorySection shown={found} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}
