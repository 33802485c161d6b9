import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ProblemState, type ShownProblem } from '../../../../design/state/problem-state.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { headlineOf } from '../../domain/headline.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { needItems } from '../../domain/need/need-items.ts'
import { transferKindNames, urgencyNames } from '../../domain/transfer-kind.ts'
import { boardAddress, editAddress, enquiryAddress } from '../addresses.ts'
import { AnswerForm } from '../answer/answer-form.tsx'
import { caseNumber, urgencyTones } from '../words.ts'
import type { Case } from './case.ts'
import { CaseConversations } from './case-conversations.tsx'
import { CaseDates } from './case-dates.tsx'
import { CaseHistory } from './case-history.tsx'
import { EnquiryTable } from './enquiry-table.tsx'
import { PatientCard } from './patient-card.tsx'
import { StepActions } from './step-actions.tsx'
import { StepDownClock } from './step-down-clock.tsx'
import { useMarkEnquiryRead } from './use-mark-enquiry-read.ts'
import { WayOfCase } from './way-of-case.tsx'

export default function CasePage({ params }: PageProps) {
  const reading = useEndpoint(showTransfer, { params: { id: params.id ?? '' } })
  const refusal = reading.error?.problem
  const isTaken = refusal?.status === 403 || refusal?.status === 404
  return (
    <>
      <Breadcrumb crumbs={[{ label: '転院調整', href: boardAddress }]} />
      {reading.data && !isTaken ? (
        <ShownCase shown={reading.data} readAt={reading.dataUpdatedAt} refusal={refusal} />
      ) : (
        <Page title="転院の依頼">
          {isTaken && <OwnLine before={reading.data} />}
          <Answer reading={{ ...reading, data: undefined }}>{() => null}</Answer>
        </Page>
      )}
    </>
  )
}

/** Whoever was looking when the case was taken from it finds its own answer and its thanks. */
function OwnLine({ before }: { before: Case | undefined }) {
  const own = before?.party === 'sender' ? undefined : before?.enquiries[0]
  if (!own) return null
  return (
    <Notice kind="info" title="この照会は終わりました。ご検討いただき、ありがとうございました。" announce>
      <p>ベッドを空けておく必要はありません。</p>
      <LinkButton href={enquiryAddress(own.id)}>自分たちの回答と連絡を見る</LinkButton>
    </Notice>
  )
}

function ShownCase({
  shown,
  readAt,
  refusal,
}: {
  shown: Case
  readAt: number
  /** The newest reading failed; what was read before stays. */
  refusal: ShownProblem | undefined
}) {
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
        <>
          <Button kind="quiet" onClick={() => window.print()}>
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
      <WayOfCase shown={shown} />
      <StepDownClock shown={shown} readAt={readAt} />
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
              items={needItems(shown.need).map(({ name, value }) => ({
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
