import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { showDuties } from '../../../contract/duties/duty-endpoints.ts'
import { YearLine } from '../../targets/year-line.tsx'
import { DutyNavigation } from '../duty-navigation.tsx'
import { EventForm } from './event-form.tsx'
import { EventTable } from './event-table.tsx'

export default function DutyEventsPage({ search }: PageProps) {
  const shown = useEndpoint(showDuties, { query: { inYear: search.inYear } })
  return (
    <Page
      title="義務が生じる、どんな出来事があったか"
      lead="社員の加入・脱退と認定基準の変化は、自動で加わります。役員の変更、欠員、代表理事の選定は、役員の記録から計算します。"
    >
      {shown.data && <DutyNavigation view="events" inYear={search.inYear} />}
      <Answer reading={shown}>
        {(year) => (
          <>
            <p className="text-std-16B-170">
              <YearLine shown={year} />
            </p>
            <Section title="記録した出来事">
              {year.events.length === 0 ? (
                <EmptyState title="記録した出来事はありません。">
                  <p>措置命令を受けたときなどは、下の欄から記録すると期限が計算されます。</p>
                </EmptyState>
              ) : (
                <EventTable year={year} />
              )}
            </Section>
            {year.mayWrite && (
              <Section title="出来事を記録する">
                <EventForm />
              </Section>
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}
