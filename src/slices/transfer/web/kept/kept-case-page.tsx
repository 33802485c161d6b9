import { Button } from '../../../../design/action/button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showKeptCase } from '../../contract/kept/kept-case-endpoints.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { headlineOf } from '../../domain/headline.ts'
import { declineCodeNames, enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { needItems } from '../../domain/need/need-items.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { boardAddress, keptCasesAddress } from '../addresses.ts'
import { CaseDates } from '../detail/case-dates.tsx'
import { CaseHistory } from '../detail/case-history.tsx'
import { PatientCard } from '../detail/patient-card.tsx'
import type { KeptCase } from './kept-case.ts'
import { KeptMessages } from './kept-messages.tsx'

const crumbs = [
  { label: '転院調整', href: boardAddress },
  { label: '脱退した社員から受けた症例の記録', href: keptCasesAddress },
]

export default function KeptCasePage({ params }: PageProps) {
  const reading = useEndpoint(showKeptCase, { params: { id: params.id ?? '' } })
  const kept = reading.data
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Page
        title={kept?.asReceived ? headlineOf(kept.asReceived.need) : '症例の記録'}
        lead={kept && leadOf(kept)}
        actions={
          kept && (
            <Button kind="quiet" className="max-md:hidden" onClick={() => window.print()}>
              印刷
            </Button>
          )
        }
      >
        <Answer reading={reading}>{(shown) => <Shown kept={shown} />}</Answer>
      </Page>
    </>
  )
}

function leadOf({ asReceived, senderName }: KeptCase): string {
  if (!asReceived) return `依頼元だった社員 ${senderName}`
  const { kind, number, department } = asReceived
  return `${transferKindNames[kind]} ${caseNumber(number)}　依頼元だった社員 ${senderName} ${department}`
}

function Shown({ kept }: { kept: KeptCase }) {
  const { asReceived, keptAt, steps } = kept
  return (
    <div className="space-y-8">
      <Notice kind="info" title="依頼元の社員が脱退したときの写しです。">
        <p>
          <InstantText instant={keptAt} />
          に残りました。所属先だけが読めて、だれにも変えられません。
          {asReceived
            ? `そのときの状態は「${transferStateNames[asReceived.state]}」です。続きは、所属先の記録に書いてください。`
            : '受入先に決まらなかったので、患者の情報と依頼の内容は残っていません。'}
        </p>
      </Notice>
      {asReceived?.patient && (
        <PatientCard patient={asReceived.patient} note="所属先だけに見えます。見たことは記録されます。" />
      )}
      {asReceived && (
        <>
          <Section title="必要な条件">
            <DefinitionList
              items={needItems(asReceived.need).map(({ name, value }) => ({
                term: name,
                value: <span className="whitespace-pre-wrap">{value}</span>,
              }))}
            />
          </Section>
          <CaseDates shown={asReceived} />
        </>
      )}
      <OwnAnswer kept={kept} />
      <KeptMessages kept={kept} />
      <CaseHistory steps={steps} />
    </div>
  )
}

function OwnAnswer({ kept: { answer, sentAt } }: { kept: KeptCase }) {
  const items: readonly (readonly [string, string | null])[] = [
    ['回答', enquiryStateNames[answer.state]],
    ['理由', answer.declineCode && declineCodeNames[answer.declineCode]],
    ['受け入れられる日', answer.availableFrom && japaneseDay(answer.availableFrom)],
    ['受け入れられる最後の日', answer.availableUntil && japaneseDay(answer.availableUntil)],
    ['回答の言葉', answer.answerText || null],
  ]
  return (
    <Section title="所属先の回答">
      <DefinitionList
        items={[
          { term: '照会の日時', value: <InstantText instant={sentAt} /> },
          ...(answer.answeredAt ? [{ term: '回答の日時', value: <InstantText instant={answer.answeredAt} /> }] : []),
          ...items.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
        ]}
      />
    </Section>
  )
}
