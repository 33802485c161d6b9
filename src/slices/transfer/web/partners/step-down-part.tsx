import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { SourceNote } from '../../../../design/text/source-note.tsx'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { endStepDownAgreement, listStepDownAgreements } from '../../contract/figures/step-down-endpoints.ts'
import { stepDownFeeOn } from '../../domain/parameters/step-down-fee.ts'
import { escortNames, feeDoubts } from '../../domain/partners/step-down-agreement.ts'
import type { ShownPartners } from './fee-standing.tsx'
import { RecordStepDown } from './record-step-down.tsx'

/** With whom the conditions of 下り搬送 are settled, so that nobody settles them at night over a telephone. */
export function StepDownPart({ partners, on }: Pick<ShownPartners, 'partners' | 'on'>) {
  const reading = useEndpoint(listStepDownAgreements, {})
  const fee = stepDownFeeOn(on as CalendarDate)
  return (
    <Section
      title="下り搬送の取決め"
      note="救急で受けた患者を、早い時期に連携機関へ移すときの条件です。下り搬送の依頼で、照会先の候補と依頼の画面に示します。"
    >
      <Answer reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="下り搬送の取決めは、まだ記録されていません。">
              <p>
                {partners.length === 0
                  ? '先に、相手の機関を連携機関の一覧に加えてください。'
                  : '連携機関と取り決めた条件を、下の欄から記録してください。'}
              </p>
            </EmptyState>
          ) : (
            <Table
              caption={`下り搬送の取決め ${items.length}件`}
              captionHidden
              rows={items}
              rowKey={({ partnerId }) => partnerId}
              columns={[
                { key: 'name', header: '連携機関', rowHeader: true, cell: ({ partnerName }) => partnerName },
                { key: 'on', header: '取り決めた日', cell: ({ agreedOn }) => <DateText date={agreedOn} /> },
                {
                  key: 'conditions',
                  header: '条件',
                  cell: ({ conditions }) => <span className="whitespace-pre-wrap">{conditions}</span>,
                },
                {
                  key: 'escorts',
                  header: '同乗する人',
                  cell: ({ escorts }) => escorts.map((each) => escortNames[each]).join('、') || '記載なし',
                },
                {
                  key: 'fee',
                  header: '救急患者連携搬送料',
                  cell: (row) => feeDoubts(row).join('') || '算定できない関係には当たらないと記録されています。',
                },
                { key: 'end', header: '操作', className: 'print:hidden', cell: (row) => <EndButton {...row} /> },
              ]}
            />
          )
        }
      </Answer>
      {fee && <SourceNote source={`救急患者連携搬送料の要件は、${fee.source}`} />}
      {partners.length > 0 && <RecordStepDown partners={partners} on={on} />}
    </Section>
  )
}

function EndButton({ partnerId, partnerName }: { partnerId: string; partnerName: string }) {
  const { send } = useChange(listStepDownAgreements)
  return (
    <AskOnce
      kind="quiet"
      label="終わりにする"
      name={`${partnerName}との取決めを終わりにする`}
      title={`${partnerName}との下り搬送の取決めを終わりにしますか`}
      action="終わりにする"
      onAgreed={async () => refusalOf(await send(endStepDownAgreement, { params: { partnerId } }))}
    >
      <p>下り搬送の依頼に、この条件が示されなくなります。記録は残ります。</p>
    </AskOnce>
  )
}
