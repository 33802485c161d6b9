import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { ProblemState, type ShownProblem } from '../../../../design/state/problem-state.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { endpointQuery, useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { countUnread } from '../../contract/conversation-endpoints.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { headlineOf } from '../../domain/headline.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { needItems } from '../../domain/need/need-items.ts'
import { transferKindNames, urgencyNames } from '../../domain/transfer-kind.ts'
import { boardAddress, editAddress, keptCasesAddress } from '../addresses.ts'
import { AnswerForm } from '../answer/answer-form.tsx'
import { OwnEnquiry } from '../answer/own-enquiry.tsx'
import { SharingSection, StandingObjections } from '../sharing/sharing-section.tsx'
import { urgencyTones } from '../words.ts'
import type { Case } from './case.ts'
import { CaseConversations, membersAsked, type UnreadByEnquiry } from './case-conversations.tsx'
import { CaseDates } from './case-dates.tsx'
import { CaseHistory } from './case-history.tsx'
import { CasePanes } from './case-panes.tsx'
import { EnquiryTable } from './enquiry-table.tsx'
import { PatientCard } from './patient-card.tsx'
import { StepActions } from './step-actions.tsx'
import { StepDownClock } from './step-down-clock.tsx'
import { useMarkEnquiryRead } from './use-mark-enquiry-read.ts'
import { WayOfCase } from './way-of-case.tsx'

export default function CasePage({ params, search }: PageProps) {
  const reading = useEndpoint(showTransfer, { params: { id: params.id ?? '' } })
  const refusal = reading.error?.problem
  const isTaken = refusal?.status === 403 || refusal?.status === 404
  // Whoever was looking when the case was taken from it finds its own answer and its thanks.
  const own = reading.data?.party === 'sender' ? undefined : reading.data?.enquiries[0]
  return (
    <>
      <Breadcrumb crumbs={[{ label: '転院調整', href: boardAddress }]} />
      {reading.data && !isTaken ? (
        <ShownCase
          shown={reading.data}
          readAt={reading.dataUpdatedAt}
          refusal={refusal}
          isTalking={search.show === 'messages'}
        />
      ) : (
        <Page title={own ? 'この照会はどうなったか' : '転院の依頼'}>
          {own ? <OwnEnquiry id={own.id} /> : <Answer reading={{ ...reading, data: undefined }}>{() => null}</Answer>}
          {refusal?.status === 404 && (
            <p>
              依頼元の社員が脱退した症例は、<a href={keptCasesAddress}>脱退した社員から受けた症例の記録</a>にあります。
            </p>
          )}
        </Page>
      )}
    </>
  )
}

function ShownCase({
  shown,
  readAt,
  refusal,
  isTalking,
}: {
  shown: Case
  readAt: number
  isTalking: boolean
  /** The newest reading failed; what was read before stays. */
  refusal: ShownProblem | undefined
}) {
  useMarkEnquiryRead(shown)
  const unread = useUnread(shown)
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
        <>
          <Button kind="quiet" className="max-md:hidden" onClick={() => window.print()}>
            印刷
          </Button>
          {shown.mayEdit && (
            <LinkButton kind="secondary" href={editAddress(shown.id)}>
              内容を直す
            </LinkButton>
          )}
        </>
      }
    >
      {refusal && <ProblemState problem={refusal} />}
      {membersAsked(shown).length === 0 ? (
        <div className="space-y-8">
          <CaseContent shown={shown} readAt={readAt} />
        </div>
      ) : (
        <CasePanes
          requestId={shown.id}
          isTalking={isTalking}
          unread={[...unread.values()].reduce((sum, each) => sum + each, 0)}
          content={<CaseContent shown={shown} readAt={readAt} />}
          talk={<CaseConversations shown={shown} unread={unread} />}
        />
      )}
    </Page>
  )
}

function CaseContent({ shown, readAt }: { shown: Case; readAt: number }) {
  const own = shown.party === 'sender' ? undefined : shown.enquiries[0]
  return (
    <>
      <WayOfCase shown={shown} />
      <StepDownClock shown={shown} readAt={readAt} />
      {own?.allowedActions.includes('answer') && <AnswerForm key={own.id} enquiry={own} />}
      <StandingObjections shown={shown} />
      <StepActions shown={shown} />
      {shown.party === 'sender' && <EnquiryTable shown={shown} />}
      {shown.patient && <PatientCard patient={shown.patient} />}
      <SharingSection shown={shown} />
      <Section
        title="必要な条件"
        note={
          shown.patient || shown.sharing?.objection ? undefined : '患者がだれかは、受入先に決まった施設だけに見えます。'
        }
      >
        <DefinitionList
          items={needItems(shown.need).map(({ name, value }) => ({
            term: name,
            value: <span className="whitespace-pre-wrap">{value}</span>,
          }))}
        />
      </Section>
      <CaseDates shown={shown} />
      <CaseHistory steps={shown.steps} />
    </>
  )
}

function useUnread(shown: Case): UnreadByEnquiry {
  const isAsked = membersAsked(shown).length > 0
  const items =
    useQuery({ ...endpointQuery(countUnread, { params: { id: shown.id } }), enabled: isAsked }).data?.items ?? []
  return new Map(items.map(({ enquiryId, unread }) => [enquiryId, unread]))
}
