import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { searchText } from '../../../../platform/browser/search-text.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { printDutiesPdf, printDutiesWord, showDuties } from '../../contract/duties/duty-endpoints.ts'
import { YearLine } from '../targets/year-line.tsx'
import { dutiesAddress } from './addresses.ts'
import { DutyFilterLinks } from './duty-filter-links.tsx'
import { type DutyYear, filterNames, groupedDuties, groupNames, readFilter } from './duty-groups.ts'
import { DutyNavigation } from './duty-navigation.tsx'
import { DutyTable } from './duty-table.tsx'
import { YearLinks } from './year-links.tsx'

/** The office's home: what the law asks next, and what is late. */
export default function DutiesPage({ search }: PageProps) {
  const { inYear, allianceId } = search
  const query = { inYear, allianceId }
  const shown = useEndpoint(showDuties, { query })
  return (
    <Page
      title="次に、何をいつまでに行うか"
      lead={shown.data ? <YearLine shown={shown.data} /> : '法令と定款から決まる、一年の義務です。'}
      actions={
        shown.data?.year && (
          <>
            <LinkButton href={endpointAddress(printDutiesWord, { query })} download>
              Wordで取り出す
            </LinkButton>
            <LinkButton href={endpointAddress(printDutiesPdf, { query })} download>
              PDFで取り出す
            </LinkButton>
            <Button kind="quiet" onClick={() => window.print()}>
              印刷
            </Button>
          </>
        )
      }
    >
      {shown.data && !allianceId && <DutyNavigation view="list" inYear={inYear} />}
      <Answer reading={shown}>{(year) => <YearOfDuties year={year} search={search} />}</Answer>
    </Page>
  )
}

function YearOfDuties({ year, search }: { year: DutyYear; search: PageProps['search'] }) {
  const filter = readFilter(search.show)
  const groups = groupedDuties(year.duties, filter)
  const { ordinaryMeeting } = year.plan
  return (
    <>
      {!year.year && (
        <Notice kind="warning" title="事業年度が記録されていないため、期限を計算できません。">
          <p>定款の事業年度を記録すると、この画面にすべての期限が並びます。</p>
        </Notice>
      )}
      {year.year && !ordinaryMeeting && (
        <Notice kind="info" title="定時社員総会の日が決まっていません。">
          <p>
            法律で開ける最後の日から数えています。
            {year.mayWrite && (
              <a href={`${dutiesAddress}/plan${searchText({ inYear: search.inYear })}`}>総会の日を決める</a>
            )}
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <DutyFilterLinks duties={year.duties} search={search} />
        <YearLinks year={year.year} path={dutiesAddress} search={search} />
      </div>
      {groups.length === 0 && <EmptyState title={`「${filterNames[filter]}」に当たる義務はありません。`} />}
      {groups.map(({ group, duties }) => (
        <Section key={group} title={`${groupNames[group]}（${duties.length}）`}>
          <DutyTable caption={groupNames[group]} duties={duties} year={year} />
        </Section>
      ))}
    </>
  )
}
