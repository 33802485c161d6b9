import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import {
  type ApplicationStep,
  applicationStateNames,
  applicationSteps,
  stepName,
} from '../../domain/lifecycle/application-lifecycle.ts'
import { revocationGrounds } from '../../domain/lifecycle/revocation-ground.ts'
import { partyNames } from '../words.ts'
import type { Application } from './application-answer.ts'

const nameOf = (step: string): string =>
  applicationSteps.some((each) => each === step) ? stepName(step as ApplicationStep) : '申請を提出する'

export function HistorySection({ shown: { steps } }: { shown: Application }) {
  return (
    <Section title="手続の記録">
      <Table
        caption="手続の記録"
        captionHidden
        rows={steps}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', header: '記録', cell: ({ at }) => <InstantText instant={at} /> },
          { key: 'step', header: '手続', rowHeader: true, cell: ({ step }) => nameOf(step) },
          { key: 'by', header: '行った側', cell: ({ by }) => partyNames[by] },
          { key: 'day', header: '手続の日', cell: ({ onDay }) => (onDay ? <DateText date={onDay} /> : '–') },
          { key: 'to', header: '状態', cell: ({ to }) => applicationStateNames[to] },
          {
            key: 'reason',
            header: '理由・意見',
            cell: ({ reason, ground }) => (
              <span className="whitespace-pre-wrap">
                {[ground && `${revocationGrounds[ground].says}（${revocationGrounds[ground].article}）`, reason]
                  .filter(Boolean)
                  .join('　') || '–'}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}
