import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { headlineOf } from '../../domain/headline.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { needItems } from '../../domain/need/need-items.ts'
import { transferKindNames, urgencyNames } from '../../domain/transfer-kind.ts'
import { boardAddress, editAddress } from '../addresses.ts'
import { AnswerForm } from '../answer/answer-form.tsx'
import { caseNumber, urgencyTones } from '../words.ts'
import type { Case } from './case.ts'
import { CaseConversations } from './case-conversations.tsx'
import { CaseDates } from './case-dates.tsx'
import { CaseHistory } from './case-history.tsx'
import { EnquiryTable } from './enquiry-table.tsx'
import { PatientCard } from './patient-card.tsx'
import { StepActions } from './step-actions.tsx'
import { useMarkEnquiryRead } from './use-mark-enquiry-read.ts'
import { WayOfCase } from './way-of-case.tsx'

export default function CasePage({ params }: PageProps) {
  const reading = useEndpoint(showTransfer, { params: { id: params.id ?? '' } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '転院調整', href: boardAddress }]} />
      <Answer reading={reading}>{(shown) => <ShownCase shown={shown} />}</Answer>
    </>
  )
}

function ShownCase({ shown }: { shown: Case }) {
  useMarkEnquiryRead(shown)
  const own = shown.party === 'sender' ? undefined : shown.enquiries[0]
  return (
    <Page
      title={headlineOf(shown.need)}
      lead={
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={urgencyTones[shown.urgency]}>{urgencyNames[shown.urgency]}</Badge>
          <Badge tone="blue">{transferStateNames[shown.state]}</Badge>
          {`${transferKindNames[shown.kind]} ${caseNumber(shown.number)}　依頼元 ${shown.facilityName ?? shown.senderName} ${shown.department}`}
        </span>
      }
      actions={
        shown.mayEdit && (
          <LinkButton kind="secondary" href={editAddress(shown.id)}>
            内容を直す
          </LinkButton>
        )
      }
    >
      <WayOfCase kind={shown.kind} state={shown.state} />
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="space-y-8">
          {own?.allowedActions.includes('answer') && <AnswerForm key={own.id} enquiry={own} />}
          <StepActions shown={shown} />
          {shown.party === 'sender' && <EnquiryTable shown={shown} />}
          <Section
            title="必要な条件"
            note={shown.patient ? undefined : '患者がだれかは、受入先に決まった施設だけに見えます。'}
          >
            <DefinitionList
              items={needItems(shown.need, 'screen').map(({ name, value }) => ({
                term: name,
                value: <span className="whitespace-pre-wrap">{value}</span>,
              }))}
            />
          </Section>
          {shown.patient && <PatientCard patient={shown.patient} />}
          <CaseDates shown={shown} />
          <CaseHistory steps={shown.steps} />
        </div>
        <CaseConversations shown={shown} />
      </div>
    </Page>
  )
}
