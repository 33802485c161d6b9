import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DateText, japaneseDay } from '../../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { showDuties } from '../../../contract/duties/duty-endpoints.ts'
import { planKinds, planNames } from '../../../domain/duties/live/year-plan-days.ts'
import { YearLine } from '../../targets/year-line.tsx'
import { dutyPlanAddress } from '../addresses.ts'
import type { DutyYear } from '../duty-groups.ts'
import { DutyNavigation } from '../duty-navigation.tsx'
import { YearLinks } from '../year-links.tsx'
import { MeetingOnRecord } from './meeting-on-record.tsx'
import { PlanForm } from './plan-form.tsx'

export default function DutyPlanPage({ search }: PageProps) {
  const shown = useEndpoint(showDuties, { query: { inYear: search.inYear } })
  return (
    <Page
      title="総会の日を動かすと、どの期限が動くか"
      lead="定時社員総会の日から、招集、監査、理事会、備置き、登記の期限を数えます。保存する前に、動く期限を確かめられます。"
    >
      {shown.data && <DutyNavigation view="plan" inYear={search.inYear} />}
      <Answer reading={shown}>
        {(year) => (
          <>
            <p className="text-std-16B-170">
              <YearLine shown={year} />
            </p>
            <YearLinks year={year.year} path={dutyPlanAddress} search={search} />
            <PlanOfYear year={year} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function PlanOfYear({ year }: { year: DutyYear }) {
  if (!year.year)
    return <Notice kind="warning" title="事業年度が記録されていません。先に定款の内容を記録してください。" />
  if (year.mayWrite)
    return (
      <>
        <MeetingOnRecord year={year} />
        <PlanForm key={year.year.from} year={year} />
      </>
    )
  return (
    <DefinitionList
      items={[
        { term: '事業年度', value: `${japaneseDay(year.year.from)}から${japaneseDay(year.year.until)}まで` },
        ...planKinds.map((kind) => {
          const day = year.plan[kind]
          return { term: planNames[kind], value: day ? <DateText date={day} weekday /> : '決まっていません' }
        }),
      ]}
    />
  )
}
