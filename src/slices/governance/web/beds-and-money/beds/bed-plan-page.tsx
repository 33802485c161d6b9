import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import {
  printBedTransferPdf,
  printBedTransferWord,
  showBedTransfer,
  transferPapers,
} from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { bedPlanEditAddress, bedPlansAddress } from '../addresses.ts'
import { AnswerTable } from '../answer-table.tsx'
import { BedPicture } from './bed-picture.tsx'
import { StepTable } from './step-table.tsx'

const paperNames = {
  'council-opinion-request': '評議会への意見の依頼',
  'conference-report': '調整会議への報告資料',
  'permit-cover': '許可申請の送付書',
} as const

export default function BedPlanPage({ params, search }: PageProps) {
  const planId = params.planId ?? ''
  const shown = useEndpoint(showBedTransfer, { params: { planId }, query: { allianceId: search.allianceId } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '病床の融通', href: bedPlansAddress }]} />
      <Page
        title={shown.data?.plan.title ?? '病床の融通の計画'}
        lead="要件を満たしているか、次に何をするかを確かめます。"
        actions={shown.data?.mayWrite && <LinkButton href={bedPlanEditAddress(planId)}>計画を直す</LinkButton>}
      >
        <Answer reading={shown}>{(plan) => <Plan shown={plan} allianceId={search.allianceId} />}</Answer>
      </Page>
    </>
  )
}

function Plan({
  shown: { id, plan, answer, steps, history },
  allianceId,
}: {
  shown: OutputOf<typeof showBedTransfer>
  allianceId: string | undefined
}) {
  const query = { allianceId }
  return (
    <>
      {answer ? (
        <>
          <Section title="病床は、どう変わるか">
            <BedPicture participants={plan.participants ?? []} totals={answer.totals} />
          </Section>
          <Section title="特例の要件を満たすか" note={`${japaneseDay(answer.on)}の法令で判定しています。`}>
            <AnswerTable caption="病床の融通の要件" answers={answer.requirements} />
          </Section>
        </>
      ) : (
        <Notice kind="warning" title="申請の日の法令には、病床の融通の特例がありません。" />
      )}
      <Section title="手順は、どこまで済んだか">
        <StepTable steps={steps} />
      </Section>
      <Section title="書類を取り出す" note="まだ決まっていないところには【未記載】の印が付きます。">
        <ul className="space-y-3">
          {transferPapers.map((transferPaper) => {
            const call = { params: { planId: id, transferPaper }, query }
            return (
              <li key={transferPaper} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <span className="min-w-48">{paperNames[transferPaper]}</span>
                <LinkButton href={endpointAddress(printBedTransferWord, call)} download>
                  Word<span className="sr-only">で{paperNames[transferPaper]}を取り出す</span>
                </LinkButton>
                <LinkButton href={endpointAddress(printBedTransferPdf, call)} download>
                  PDF<span className="sr-only">で{paperNames[transferPaper]}を取り出す</span>
                </LinkButton>
              </li>
            )
          })}
        </ul>
      </Section>
      <Section title={`版の履歴（${history.length}）`}>
        <ul className="space-y-1">
          {history.map(({ revision, reason, recordedAt }) => (
            <li key={revision}>
              第{revision}版　
              <InstantText instant={recordedAt} />　{reason || '理由の記載なし'}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
