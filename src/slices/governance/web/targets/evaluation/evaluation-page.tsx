import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { showTargets } from '../../../contract/targets/target-endpoints.ts'
import { YearLinks } from '../../duties/year-links.tsx'
import { evaluationAddress } from '../addresses.ts'
import type { TargetYear } from '../matter-groups.ts'
import { TargetNavigation } from '../target-navigation.tsx'
import { YearLine } from '../year-line.tsx'
import { EvaluationForm } from './evaluation-form.tsx'
import { EvaluationText } from './evaluation-text.tsx'
import { Publication } from './publication.tsx'

export default function EvaluationPage({ search }: PageProps) {
  const { inYear, allianceId } = search
  const shown = useEndpoint(showTargets, { query: { inYear, allianceId } })
  return (
    <Page title="評議会は、この年度をどう評価したか" lead={shown.data && <YearLine shown={shown.data} />}>
      {shown.data && <TargetNavigation view="evaluation" search={search} />}
      <Answer reading={shown}>
        {(year) => (
          <>
            <YearLinks year={year.year} path={evaluationAddress} search={search} />
            <Evaluation shown={year} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Evaluation({ shown }: { shown: TargetYear }) {
  if (!shown.year)
    return <Notice kind="warning" title="事業年度が記録されていません。先に定款の内容を記録してください。" />
  return (
    <>
      {shown.evaluation ? (
        <Section title="評価">
          <EvaluationText evaluation={shown.evaluation} />
        </Section>
      ) : (
        <EmptyState title="この年度の評価は、まだ記録されていません。">
          <p>
            評議会は、方針の達成状況を評価し、必要なときは社員総会と理事会で意見を述べます（医療法第70条の3第1項第17号ハ）。
          </p>
        </EmptyState>
      )}
      {shown.mayWrite && (
        <>
          {shown.evaluation && <Publication shown={shown} inYear={shown.year.from} />}
          <Section title={shown.evaluation ? '評価の記録を改める' : '評価を記録する'}>
            <EvaluationForm
              key={shown.year.from}
              inYear={shown.year.from}
              evaluation={shown.evaluation}
              today={shown.today}
            />
          </Section>
        </>
      )}
    </>
  )
}
