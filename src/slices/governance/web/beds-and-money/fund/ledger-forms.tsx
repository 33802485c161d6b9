import { useState } from 'react'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import type { CallOf, OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { saveFundLedger, showFundLedger } from '../../../contract/endpoints/regional-fund-endpoints.ts'
import { costCategories, costCategoryWords } from '../../../domain/regional-fund/fund-ledger.ts'
import type { StatedField } from '../stating/stated-fields.ts'
import { StatedForm } from '../stating/stated-form.tsx'

const costFields: readonly StatedField[] = [
  { path: 'title', label: '内容', kind: 'text', required: true },
  { path: 'on', label: '日', kind: 'day', hint: '例：R8.11.22' },
  {
    path: 'category',
    label: '費目',
    kind: 'choice',
    choices: costCategories.map((value) => ({ value, label: costCategoryWords[value] })),
  },
  { path: 'yen', label: '金額（円）', kind: 'number' },
  { path: 'project', label: '対象の病床機能の事業', kind: 'textOrNone', hint: 'ないときは「なし」' },
  { path: 'claimed', label: '基金に請求するか', kind: 'truth' },
  { path: 'evidence', label: '証拠書類の所在', kind: 'text', hint: '例：領収書 第1号' },
]

const ledgerFields: readonly StatedField[] = [
  { path: 'standardExample', label: '標準事業例の番号', kind: 'number' },
  { path: 'plan.institutions', label: '計画に加わる医療機関', kind: 'names', hint: '「、」で区切ります' },
  { path: 'plan.agreedOn', label: '調整会議で合意した日', kind: 'dayOrNone', hint: 'まだのときは「なし」' },
  { path: 'purposeIsConcrete', label: '病床の転換・削減・再編を具体的に行うための設立か', kind: 'truth' },
  { path: 'establishedOn', label: '法人の設立の日', kind: 'day', hint: '例：R8.11.22' },
  { path: 'firstEligibleOn', label: '最初の対象費用の日', kind: 'day', hint: '例：R8.11.22' },
]

type Body = CallOf<typeof saveFundLedger>['body']
const nothingStated = {}

/** A new cost, and what is stated of the whole. */
export function LedgerForms({ shown: { ledger, revision } }: { shown: OutputOf<typeof showFundLedger> }) {
  const { send } = useChange(showFundLedger)
  const [costId, setCostId] = useState(() => crypto.randomUUID())
  const save = async (changed: unknown, reason: string) =>
    refusalOf(await send(saveFundLedger, { body: { revision, reason, ledger: changed } as Body }))
  return (
    <>
      <StatedForm
        key={costId}
        summary="費用を加える"
        action="この費用を記録する"
        fields={costFields}
        record={nothingStated}
        send={async (cost) => {
          const costs = [...ledger.costs, { evidence: '', ...cost, id: costId }]
          const refusal = await save({ ...ledger, costs }, '費用の追加')
          if (!refusal) setCostId(crypto.randomUUID())
          return refusal
        }}
      />
      <StatedForm
        summary="帳簿全体のことを直す"
        action="記録する"
        fields={ledgerFields}
        record={ledger}
        send={(changed) => save({ ...changed, costs: ledger.costs }, '帳簿全体の訂正')}
      />
      {ledger.costs.map((cost) => (
        <StatedForm
          key={cost.id}
          summary={`「${cost.title}」を直す`}
          action="新しい版として記録する"
          fields={costFields}
          record={cost}
          send={(changed) => {
            const corrected = { evidence: '', ...changed, id: cost.id }
            const costs = ledger.costs.map((each) => (each.id === cost.id ? corrected : each))
            return save({ ...ledger, costs }, '費用の訂正')
          }}
        />
      ))}
    </>
  )
}
