import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { writeXlsx } from '../../../../platform/files/write-xlsx.ts'
import { exportFigures, mostMonths, showFigures } from '../../contract/figures/figure-endpoints.ts'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { answersByReceiver } from '../../domain/figures/answers-by-receiver.ts'
import { monthsAsked, monthsIn } from '../../domain/figures/month-period.ts'
import { figuresOf, monthOf } from '../../domain/figures/transfer-figures.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'
import { acting } from '../acting.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { figureSheets } from './figure-sheets.ts'
import { readHistories } from './read-histories.ts'

/**
 * The system counts, because an administrator may know the figures and no case: of the viewer's own organisation and no
 * other, and nothing leaves here but sums and times.
 */
async function countFigures(
  floor: WorkFloor,
  work: Work,
  { kind, ...asked }: InputOf<typeof showFigures>['query'],
): Promise<ShownFigures | null> {
  const period = monthsAsked(asked, work.today, mostMonths)
  if (!period) return null
  const { organisationId } = acting(work)
  const cases = await asSystem(floor, work, 'count-transfers', (system: Work<TransferTables>) =>
    readHistories(system, organisationId, period, kind),
  )
  const on = work.today
  return {
    period,
    on,
    whole: figuresOf(cases, on),
    months: monthsIn(period).map((month) => ({
      month,
      figures: figuresOf(
        cases.filter((each) => monthOf(each) === month),
        on,
      ),
    })),
    kinds: transferKinds.flatMap((each) => {
      const ofKind = cases.filter((history) => history.kind === each)
      return ofKind.length === 0 ? [] : [{ kind: each, figures: figuresOf(ofKind, on) }]
    }),
    receivers: answersByReceiver(cases).map((each) => ({ ...each })),
  }
}

export const figureEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(
    showFigures,
    async (work: Work, { query }) => (await countFigures(floor, work, query)) ?? refuse('period-not-possible'),
  ),
  serve(exportFigures, async (work: Work, { query }) => {
    const figures = await countFigures(floor, work, query)
    if (!figures) return refuse('period-not-possible')
    const { from, through } = figures.period
    return { fileName: `転院の指標_${from}_${through}.xlsx`, bytes: () => writeXlsx(figureSheets(figures)) }
  }),
]
