import { SpreadChart } from '../../../../design/chart/spread-chart.tsx'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { type SpreadName, spreadDefinitions } from '../../domain/figures/figure-definitions.ts'
import { monthName } from './figures-period.ts'

/** The three that say where the time goes; the table has all. */
const drawn: readonly SpreadName[] = ['hoursEnquiryToFirstAnswer', 'daysEnquiryToDecision', 'daysDecisionToTransfer']

export const SpreadsByMonth = ({ months }: { months: ShownFigures['months'] }) =>
  drawn.map((name) => (
    <SpreadChart
      key={name}
      title={spreadDefinitions[name].title}
      unit={spreadDefinitions[name].unit}
      rows={months.map(({ month, figures }) => ({ label: monthName(month), spread: figures[name] }))}
    />
  ))
