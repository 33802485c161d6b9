import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { foundingReaders, showFounding } from '../../contract/founding/founding-endpoints.ts'
import { placeOfStep } from './step-places.ts'

const work = {
  refusal: '設立の準備を見られるのは、法人の事務局・理事・監事です。',
  invitation: '設立の準備の画面です。サインインしてください。',
}

type Founding = OutputOf<typeof showFounding>
type Step = Founding['steps'][number]

const states: Readonly<Record<Step['state'], { readonly word: string; readonly tone: BadgeTone }>> = {
  recorded: { word: 'そろっています', tone: 'green' },
  begun: { word: '途中', tone: 'yellow' },
  missing: { word: 'まだ', tone: 'neutral' },
}

export default function FoundingPage() {
  return (
    <Page
      title="設立から認定まで、あと何が要るか"
      lead="今日までの記録から、手順ごとに、そろったものと足りないものを示します。印を付ける欄はありません。記録すると変わります。"
    >
      <ForRoles roles={foundingReaders} work={work}>
        <Founding />
      </ForRoles>
    </Page>
  )
}

function Founding() {
  const reading = useEndpoint(showFounding, {})
  return <Answer reading={reading}>{(founding) => <Steps founding={founding} />}</Answer>
}

function Steps({ founding: { name, caseId, steps } }: { founding: Founding }) {
  const next = steps.find(({ state }) => state !== 'recorded')
  const certified = steps.find(({ id }) => id === 'certification')?.recorded[0]
  const done = steps.filter(({ state }) => state === 'recorded').length
  return (
    <>
      <Notice
        kind={certified ? 'success' : 'info'}
        title={
          certified || !next
            ? `${name}：${certified ?? 'すべてそろっています'}。`
            : `${name}：次は「${next.title}」です。`
        }
      >
        <p>
          {steps.length}の手順のうち、{done}がそろっています。順序は目安です。どの手順からでも記録できます。
        </p>
      </Notice>
      <ol className="divide-y divide-solid-gray-300">
        {steps.map((step, index) => (
          <StepItem key={step.id} step={step} number={index + 1} isNext={step === next} caseId={caseId} />
        ))}
      </ol>
    </>
  )
}

function StepItem({
  step,
  number,
  isNext,
  caseId,
}: {
  step: Step
  number: number
  isNext: boolean
  caseId: string | null
}) {
  const { word, tone } = states[step.state]
  const place = placeOfStep(step.id, caseId)
  const isOffice = useHasRole('secretariat')
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-5">
      <div className="min-w-0 max-w-[46rem] flex-1 basis-[20rem] space-y-1">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-std-18B-160">
          <span>
            {number}．{step.title}
          </span>
          <Badge tone={tone}>{word}</Badge>
        </h2>
        <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{step.article}</p>
        {step.recorded.length > 0 && <p>記録：{step.recorded.join('、')}</p>}
        <Lacking lacking={step.lacking} title={step.title} />
        {step.id === 'application' && caseId === null && <p>初めの記録をすると、書類をそろえる画面ができます。</p>}
      </div>
      {place && (
        <LinkButton href={place.href} kind={isNext && isOffice ? 'primary' : 'secondary'}>
          {isOffice ? place.label : '記録を見る'}
        </LinkButton>
      )}
    </li>
  )
}

const shownAtOnce = 3

function Lacking({ lacking, title }: { lacking: Step['lacking']; title: string }) {
  if (lacking.length === 0) return null
  const rest = lacking.slice(shownAtOnce)
  return (
    <>
      <p>足りないもの：{lacking.slice(0, shownAtOnce).join('、')}</p>
      {rest.length > 0 && (
        <Disclosure summary={`「${title}」に足りない、ほかの${rest.length}件`}>
          <ul className="list-disc pl-5">
            {rest.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
