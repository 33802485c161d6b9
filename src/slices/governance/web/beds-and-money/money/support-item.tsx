import { Notice } from '../../../../../design/state/notice.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import type { CallOf, OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { addMovement, saveSupport, showMoney } from '../../../contract/endpoints/money-endpoints.ts'
import { supportKindWords } from '../../../domain/money/funding-support.ts'
import { AnswerTable } from '../answer-table.tsx'
import { OutcomeCounts } from '../outcome-counts.tsx'
import { StatedForm } from '../stating/stated-form.tsx'
import { yenText } from '../yen.ts'
import { movementFields, supportFields } from './money-fields.ts'

type Support = OutputOf<typeof showMoney>['supports'][number]

const movementWords = { given: '貸した・保証した', settled: '返済された・減った', interest: '利息' } as const

/** One loan or guarantee: what is owed, every movement, and whether each rule holds. */
export function SupportItem({ support: shown, mayWrite }: { support: Support; mayWrite: boolean }) {
  const { id, revision, support, answers, movements, owedYen, overdueDays } = shown
  const { send } = useChange(showMoney)
  const name = support.recipient.name
  return (
    <li className="space-y-3 border-b border-solid-gray-300 pb-6">
      <h3 className="text-std-18B-160">
        {name}　{support.kind ? supportKindWords[support.kind] : '種類不明'}　{yenText(support.amountYen ?? null)}
      </h3>
      <p>
        いまの残高 <strong className="tabular-nums">{yenText(owedYen)}</strong>　契約{' '}
        {support.contractOn ? <DateText date={support.contractOn} /> : '未記載'}
      </p>
      {overdueDays !== null && overdueDays > 0 && (
        <Notice kind="warning" title={`返済が${overdueDays}日遅れています。`} />
      )}
      <OutcomeCounts answers={answers} />
      <Disclosure summary={`${name}への支援の要件（${answers.length}）を見る`}>
        <AnswerTable caption={`${name}への支援の要件`} answers={answers} />
      </Disclosure>
      <Disclosure summary={`${name}への支援の増減（${movements.length}）を見る`}>
        {movements.length === 0 ? (
          <p>まだ増減の記録はありません。</p>
        ) : (
          <Table
            caption={`${name}への支援の増減`}
            captionHidden
            rows={movements.map((each, at) => ({ ...each, at }))}
            rowKey={({ at }) => `${at}`}
            columns={[
              { key: 'on', header: '日', rowHeader: true, cell: ({ on }) => <DateText date={calendarDate(on)} /> },
              { key: 'kind', header: '増減', cell: ({ kind }) => movementWords[kind] },
              { key: 'yen', header: '金額', numeric: true, cell: ({ yen }) => yenText(yen) },
              { key: 'note', header: '摘要', cell: ({ note }) => note },
            ]}
          />
        )}
      </Disclosure>
      {mayWrite && (
        <>
          <StatedForm
            summary={`${name}への支援に増減を記録する`}
            action="増減を記録する"
            fields={movementFields}
            record={{}}
            send={async (record) => {
              const body = { note: '', ...record } as CallOf<typeof addMovement>['body']
              return refusalOf(await send(addMovement, { params: { supportId: id }, body }))
            }}
          />
          <StatedForm
            summary={`${name}への支援の内容を直す`}
            action="新しい版として記録する"
            fields={supportFields}
            record={support}
            send={async (record) => {
              const body = { revision, reason: '', support: record } as CallOf<typeof saveSupport>['body']
              return refusalOf(await send(saveSupport, { params: { supportId: id }, body }))
            }}
          />
        </>
      )}
    </li>
  )
}
