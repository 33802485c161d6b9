import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { showMoney } from '../../../contract/endpoints/money-endpoints.ts'
import { BalanceSection } from './balance-section.tsx'
import { GivingSections } from './giving-section.tsx'
import { YearSection } from './year-section.tsx'

/** Whether the money an alliance gives is lawful, what it comes to in a year, and what its purpose property is. */
export default function MoneyPage({ search }: PageProps) {
  const { allianceId, inYear } = search
  const shown = useEndpoint(showMoney, { query: { allianceId, inYear } })
  return (
    <Page
      title="参加法人への資金は、要件どおりか"
      lead="貸付け・債務保証・出資の記録と、年度の報告の数字、目的取得財産の残額です。"
    >
      <Answer reading={shown}>
        {(money) => (
          <>
            {money.noMoneyClause && (
              <Notice kind="info" title="この法人は、資金の貸付け・債務保証・出資をしません。">
                <p>
                  定款にその旨の定めがあるためです（法70条の3第1項第4号）。その定めにより、個人開業医や介護事業等を行う個人も参加でき、条件を満たせば公認会計士等の監査も要しません。残額の計算は、どの法人にも必要です。
                </p>
              </Notice>
            )}
            {money.noMoneyClause === null && (
              <Notice kind="warning" title="定款に貸付け・出資をしない旨の定めがあるか、記録されていません。">
                <p>「社員・役員・評議会」で定款の内容を記録すると、要件を判定できます。</p>
              </Notice>
            )}
            {!money.noMoneyClause && <GivingSections money={money} />}
            <YearSection money={money} search={search} />
            <BalanceSection balances={money.balances} />
          </>
        )}
      </Answer>
    </Page>
  )
}
