import { StackedBars } from '../../../../design/chart/stacked-bars.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { SourceNote } from '../../../../design/text/source-note.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showFigures } from '../../contract/figures/figure-endpoints.ts'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { outcomeNames, outcomes } from '../../domain/figures/case-history.ts'
import { figuresSource, periodDefinition, spreadWords } from '../../domain/figures/figure-definitions.ts'
import { monthName, type PeriodFilter, periodName, periodQuery } from './figures-period.ts'
import { KeyFigures } from './key-figures.tsx'
import { MonthTable } from './month-table.tsx'
import { ReceiverAnswers } from './receiver-answers.tsx'
import { SpreadsByMonth } from './spreads-by-month.tsx'

export function OwnFigures({ filter }: { filter: PeriodFilter }) {
  const reading = useEndpoint(showFigures, { query: periodQuery(filter) })
  return <Answer reading={reading}>{(shown) => <Figures shown={shown} />}</Answer>
}

/** Months before the first case say nothing; an empty one between others does. */
const sinceFirstCase = (months: ShownFigures['months']) =>
  months.slice(months.findIndex(({ figures }) => figures.cases > 0))

function Figures({ shown }: { shown: ShownFigures }) {
  const months = sinceFirstCase(shown.months)
  if (shown.whole.cases === 0) {
    return (
      <EmptyState title={`${periodName(shown.period)}に、照会を始めた依頼はありません。`}>
        <p>{periodDefinition}期間を広げるか、種類を「すべて」にしてください。</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Section title="期間全体" note={`${periodName(shown.period)}。${periodDefinition}${spreadWords}`}>
        <KeyFigures figures={shown.whole} />
        <div className="mt-3">
          <SourceNote source={figuresSource} date={shown.on} />
        </div>
      </Section>
      <Section title="月ごと">
        <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
          <StackedBars
            title="依頼の数と、いまの結果"
            unit="件"
            series={outcomes.map((each) => outcomeNames[each])}
            rows={months.map(({ month, figures }) => ({
              label: monthName(month),
              values: outcomes.map((each) => figures.outcomes[each] ?? 0),
            }))}
          />
          <SpreadsByMonth months={months} />
        </div>
        <div className="mt-6">
          <MonthTable shown={{ ...shown, months }} />
        </div>
      </Section>
      <ReceiverAnswers receivers={shown.receivers} />
    </>
  )
}
