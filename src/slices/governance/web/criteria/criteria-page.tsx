import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showCase } from '../../contract/endpoints/case-endpoints.ts'
import { caseAddress, revisionAddress } from '../addresses.ts'
import { CaseBreadcrumb, CaseNavigation, isClosed } from '../case-navigation.tsx'
import { basisWords } from '../case-words.ts'
import { AnswerHistory } from './answer-history.tsx'
import { JudgingDayForm } from './judging-day-form.tsx'
import { MissingSection } from './missing-section.tsx'
import { OutcomeFilter, readOutcome } from './outcome-filter.tsx'
import { RuleSection } from './rule-section.tsx'
import { SummaryBar } from './summary-bar.tsx'

export default function CriteriaPage({ params, search }: PageProps) {
  const id = params.id ?? ''
  const on = search.on || undefined
  const replaceSearch = useReplaceSearch()
  const shown = useEndpoint(showCase, { params: { id }, query: { on } })
  // Where the day itself is refused, the day is what one may change.
  const dayForm = <JudgingDayForm on={on} onDay={(day) => replaceSearch({ ...search, on: day })} />
  return (
    <>
      <CaseBreadcrumb />
      <Page
        title={shown.data ? `${shown.data.answer.case}は、認定基準を満たすか` : '認定基準を満たすか'}
        lead={shown.data && <Lead found={shown.data} />}
        actions={
          <>
            {shown.data?.allowedActions.includes('revise') && (
              <LinkButton href={revisionAddress(id)}>事例を改める</LinkButton>
            )}
            {shown.data && (
              <Button kind="quiet" onClick={() => window.print()}>
                印刷
              </Button>
            )}
          </>
        }
      >
        {!isClosed(shown) && <CaseNavigation id={id} view="criteria" on={on} />}
        {shown.error?.problem.status === 422 && dayForm}
        <Answer reading={shown}>
          {(found) => (
            <>
              <SummaryBar answer={found.answer}>{dayForm}</SummaryBar>
              <Judgement id={id} found={found} search={search} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}

type ShownCase = OutputOf<typeof showCase>

const Lead = ({ found }: { found: ShownCase }) => (
  <>
    <Badge tone={basisWords[found.basis].tone}>{basisWords[found.basis].word}</Badge> {found.note}
  </>
)

function Judgement({ id, found, search }: { id: string; found: ShownCase; search: PageProps['search'] }) {
  const { answer } = found
  const outcome = readOutcome(search.outcome)
  const chosen = <Rule extends { outcome: string }>(rules: readonly Rule[]) =>
    outcome ? rules.filter((rule) => rule.outcome === outcome) : rules
  return (
    <>
      <MissingSection
        rules={[...answer.criteria, ...answer.gates]}
        mayRevise={found.allowedActions.includes('revise')}
      />
      <OutcomeFilter path={caseAddress(id)} search={search} summary={answer.summary} />
      <RuleSection title="認定基準" rules={chosen(answer.criteria)} found={found} />
      <RuleSection title="認定までの手続" rules={chosen(answer.gates)} found={found} />
      <AnswerHistory id={id} revision={found.revision} />
    </>
  )
}
