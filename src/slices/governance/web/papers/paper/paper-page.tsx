import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import { searchText } from '../../../../../platform/browser/search-text.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import { showPaper } from '../../../contract/papers/annual-report-endpoints.ts'
import { kindOf, paperIds } from '../../../domain/papers/paper-kinds.ts'
import { papersAddress } from '../addresses.ts'
import { Downloads } from '../year/paper-table.tsx'
import { KeptSection } from './kept-section.tsx'
import { PaperForm } from './paper-form.tsx'
import { PaperPreview } from './paper-preview.tsx'
import type { ShownPaperAnswer } from './shown-paper-answer.ts'

export default function PaperPage({ params }: PageProps) {
  const paper = paperIds.find((each) => each === params.paper)
  const day = parseCalendarDate(params.day ?? '')
  if (paper && day) return <OnePaper params={{ paper, day }} />
  return (
    <Page title="その書類は見つかりません">
      <p>
        <a href={papersAddress}>事業年度の書類</a>から選んでください。
      </p>
    </Page>
  )
}

function OnePaper({ params }: { params: CallOf<typeof showPaper>['params'] }) {
  const shown = useEndpoint(showPaper, { params })
  const { title, article, about } = kindOf(params.paper)
  const back = about === 'year' ? papersAddress + searchText({ inYear: params.day }) : papersAddress
  return (
    <>
      <Breadcrumb crumbs={[{ label: '事業年度の書類', href: back }]} />
      <Page
        title={title}
        lead={article}
        actions={shown.data && <Downloads paper={params.paper} title={title} day={shown.data.aboutOn} />}
      >
        <Answer reading={shown}>
          {(answer) => (
            <>
              <Standing answer={answer} />
              <div className="grid gap-8 lg:grid-cols-2">
                {answer.fields.length > 0 && answer.mayWrite && (
                  <Section title={answer.paper === 'auditorReport' ? '監事が書くところ' : '事務局が書くところ'}>
                    <PaperForm key={`${answer.paper} ${answer.aboutOn}`} answer={answer} />
                  </Section>
                )}
                <Section title="できあがり">
                  <PaperPreview paper={answer.preview} />
                </Section>
              </div>
              <KeptSection answer={answer} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}

function Standing({ answer: { needed, because, gaps } }: { answer: ShownPaperAnswer }) {
  if (needed === false)
    return (
      <Notice kind="info" title="この書類は要りません。">
        {because}
      </Notice>
    )
  return (
    <>
      {needed === null && (
        <Notice kind="warning" title="この書類が要るかは分かりません。">
          {because}
        </Notice>
      )}
      {gaps.length === 0 ? (
        <Notice kind="success" title="記載はそろっています。" />
      ) : (
        <Notice kind="warning" title={`記載の足りないところが${gaps.length}件あります。`}>
          <ul className="list-disc pl-5">
            {gaps.map((gap) => (
              <li key={gap}>{gap.replace(/^未記載: /, '')}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
