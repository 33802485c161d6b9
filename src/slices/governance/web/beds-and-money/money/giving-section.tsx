import { useState } from 'react'
import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import type { CallOf, OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { saveInvestment, saveSupport, showMoney } from '../../../contract/endpoints/money-endpoints.ts'
import { AnswerTable } from '../answer-table.tsx'
import { OutcomeCounts } from '../outcome-counts.tsx'
import { StatedForm } from '../stating/stated-form.tsx'
import { yenText } from '../yen.ts'
import { investmentFields, supportFields } from './money-fields.ts'
import { SupportItem } from './support-item.tsx'

type Money = OutputOf<typeof showMoney>

/** What was lent, guaranteed and invested. Shown for an alliance whose articles do not forbid it. */
export function GivingSections({ money: { supports, investments, mayWrite } }: { money: Money }) {
  return (
    <>
      <Section title={`貸付け・債務保証・基金の募集（${supports.length}）`}>
        {supports.length === 0 && <EmptyState title="支援の記録はありません。" />}
        <ul className="space-y-6">
          {supports.map((support) => (
            <SupportItem key={support.id} support={support} mayWrite={mayWrite} />
          ))}
        </ul>
        {mayWrite && <NewSupport />}
      </Section>
      <Section title={`出資（${investments.length}）`}>
        {investments.length === 0 && <EmptyState title="出資の記録はありません。" />}
        <ul className="space-y-6">
          {investments.map((investment) => (
            <InvestmentItem key={investment.id} shown={investment} mayWrite={mayWrite} />
          ))}
        </ul>
        {mayWrite && <NewInvestment />}
      </Section>
    </>
  )
}

const withFrom = { from: 'alliance' }

function NewSupport() {
  const { send } = useChange(showMoney)
  const [supportId, setSupportId] = useState(() => crypto.randomUUID())
  return (
    <StatedForm
      key={supportId}
      summary="新しい支援を記録する"
      action="記録する"
      fields={supportFields}
      record={withFrom}
      send={async (record) => {
        const body = { revision: null, reason: '', support: record } as CallOf<typeof saveSupport>['body']
        const refusal = refusalOf(await send(saveSupport, { params: { supportId }, body }))
        if (!refusal) setSupportId(crypto.randomUUID())
        return refusal
      }}
    />
  )
}

const nothingStated = {}

function NewInvestment() {
  const { send } = useChange(showMoney)
  const [investmentId, setInvestmentId] = useState(() => crypto.randomUUID())
  return (
    <StatedForm
      key={investmentId}
      summary="新しい出資を記録する"
      action="記録する"
      fields={investmentFields}
      record={nothingStated}
      send={async (record) => {
        const body = { revision: null, reason: '', investment: record } as CallOf<typeof saveInvestment>['body']
        const refusal = refusalOf(await send(saveInvestment, { params: { investmentId }, body }))
        if (!refusal) setInvestmentId(crypto.randomUUID())
        return refusal
      }}
    />
  )
}

function InvestmentItem({ shown, mayWrite }: { shown: Money['investments'][number]; mayWrite: boolean }) {
  const { id, revision, investment, answers } = shown
  const { send } = useChange(showMoney)
  return (
    <li className="space-y-3 border-b border-solid-gray-300 pb-6">
      <h3 className="text-std-18B-160">
        {investment.investee}　{yenText(investment.amountYen ?? null)}
      </h3>
      <OutcomeCounts answers={answers} />
      <Disclosure summary={`${investment.investee}への出資の要件を見る`}>
        <AnswerTable caption={`${investment.investee}への出資の要件`} answers={answers} />
      </Disclosure>
      {mayWrite && (
        <StatedForm
          summary={`${investment.investee}への出資の内容を直す`}
          action="新しい版として記録する"
          fields={investmentFields}
          record={investment}
          send={async (record) => {
            // What the fields do not ask for stays as it was recorded.
            const { investeeInvestments } = investment
            const body = { revision, reason: '', investment: { investeeInvestments, ...record } }
            const call = { params: { investmentId: id }, body: body as CallOf<typeof saveInvestment>['body'] }
            return refusalOf(await send(saveInvestment, call))
          }}
        />
      )}
    </li>
  )
}
