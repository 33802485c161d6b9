import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listSupportDates } from '../../contract/figures/partner-endpoints.ts'
import type { SupportCase } from '../../contract/figures/shown-figures.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { type Timeliness, timelinessNames } from '../../domain/partners/fee-standing.ts'
import { requestAddress } from '../addresses.ts'
import { type PeriodFilter, periodName, periodQuery } from '../figures/figures-period.ts'
import { PeriodForm } from '../figures/period-form.tsx'
import { useFirstRows } from './first-rows.tsx'
import { RecordSupportDate } from './record-support-date.tsx'

export function SupportDates({ filter }: { filter: PeriodFilter }) {
  const { from, through } = filter
  const reading = useEndpoint(listSupportDates, { query: periodQuery({ from, through }) })
  return (
    <Section
      title="依頼ごとの日付"
      note="入院から数えて、抽出は3日、面談は7日（療養病棟は14日）、カンファレンスは7日を目安に示します（古い年度の表による。要確認）。面談の記録がなければ、転院の手順で記録した家族面談の日です。患者の氏名は載せません。"
    >
      <PeriodForm key={JSON.stringify(filter)} filter={filter} />
      <div className="mt-4">
        <Answer reading={reading}>
          {({ items, mayRecord, period }) =>
            items.length === 0 ? (
              <EmptyState title={`${periodName(period)}に、照会を始めた入院患者の依頼はありません。`} />
            ) : (
              <>
                {mayRecord && <RecordSupportDate cases={items} />}
                <DateTable items={items} mayOpen={mayRecord} />
              </>
            )
          }
        </Answer>
      </div>
    </Section>
  )
}

/** The administrator reads dates and opens no case. */
function DateTable({ items, mayOpen }: { items: readonly SupportCase[]; mayOpen: boolean }) {
  const { shown, more } = useFirstRows(items)
  return (
    <>
      <Table<SupportCase>
        caption={`入院患者の依頼 ${items.length}件`}
        rows={shown}
        rowKey={({ requestId }) => requestId}
        columns={[
          {
            key: 'number',
            header: '依頼',
            rowHeader: true,
            cell: ({ requestId, number, department }) => {
              const name = `${caseNumber(number)} ${department}`
              return mayOpen ? <a href={requestAddress(requestId)}>{name}</a> : name
            },
          },
          { key: 'admitted', header: '入院日', cell: ({ admittedOn }) => <Day on={admittedOn} /> },
          {
            key: 'screened',
            header: '困難な要因の抽出',
            cell: ({ screenedOn, timeliness }) => <Day on={screenedOn} timely={timeliness?.screening} />,
          },
          {
            key: 'interviewed',
            header: '患者・家族との面談',
            cell: ({ interviewedOn, timeliness }) => <Day on={interviewedOn} timely={timeliness?.interview} />,
          },
          {
            key: 'conferred',
            header: 'カンファレンス',
            cell: ({ conferredOn, timeliness }) => <Day on={conferredOn} timely={timeliness?.conference} />,
          },
        ]}
      />
      {more}
    </>
  )
}

function Day({ on, timely }: { on: string | null; timely?: Timeliness | undefined }) {
  if (!on) return '記録なし'
  return (
    <>
      <DateText date={on} />
      {timely === 'late' && <strong className="block text-red-900">{timelinessNames.late}</strong>}
    </>
  )
}
