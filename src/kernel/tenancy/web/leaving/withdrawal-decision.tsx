import { useQueryClient } from '@tanstack/react-query'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { confirmWithdrawal, takeBackWithdrawal } from '../../contract/withdrawal-endpoints.ts'
import type { Withdrawal } from '../member-words.ts'
import { today } from '../today.ts'

export function WithdrawalDecision({ withdrawal }: { withdrawal: Withdrawal }) {
  const client = useQueryClient()
  const { id, effectiveOn, alliance, organisation, mayConfirm, mayTakeBack } = withdrawal
  const decide = (endpoint: typeof confirmWithdrawal | typeof takeBackWithdrawal) => async () => {
    const answer = await callEndpoint(endpoint, { params: { id } })
    if (!answer.ok) return answer.problem.title
    await client.invalidateQueries()
    return undefined
  }
  if (!mayConfirm && !mayTakeBack) return null
  return (
    <div className="flex flex-wrap gap-2" data-screen-only>
      {mayConfirm && effectiveOn >= today() && (
        <AskOnce
          label="脱退を確定する"
          title={`${organisation}の脱退を確定しますか`}
          action="脱退を確定する"
          onAgreed={decide(confirmWithdrawal)}
        >
          <p>
            {effectiveOn === today() ? (
              '確定するとすぐに'
            ) : (
              <>
                <DateText date={effectiveOn} weekday />
                の0時に
              </>
            )}
            、{alliance}の社員でなくなります。
          </p>
          <ul className="list-disc space-y-1 pl-6">
            <li>ほかの社員の情報は見えなくなり、所属先の情報もほかの社員から見えなくなります。</li>
            <li>所属先の情報は、書き出したあとで消えます。残るのは、法令などで残すものだけです。</li>
            <li>確定したあとは、取り下げられません。</li>
          </ul>
        </AskOnce>
      )}
      {mayTakeBack && (
        <AskOnce
          kind="secondary"
          label="提案を取り下げる"
          title="この脱退の提案を取り下げますか"
          action="取り下げる"
          onAgreed={decide(takeBackWithdrawal)}
        >
          <p>社員のままです。脱退は、いつでも提案し直せます。</p>
        </AskOnce>
      )}
    </div>
  )
}
