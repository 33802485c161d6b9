import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { listWithdrawals, proposeWithdrawal } from '../../contract/withdrawal-endpoints.ts'
import { withdrawalAddress } from '../addresses.ts'

/** Proposing changes nothing yet; the second person is the one who is asked. */
export function ProposeWithdrawalForm({
  allianceId,
  alliance,
  organisation,
  on,
}: {
  allianceId: string
  alliance: string
  organisation: string
  on: string
}) {
  const client = useQueryClient()
  const go = useGo()
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '')
    setBusy(true)
    const answer = await callEndpoint(proposeWithdrawal, { body: { allianceId, effectiveOn: on, reason } })
    setBusy(false)
    if (!answer.ok) return setMessage(answer.problem.title)
    await client.invalidateQueries({ queryKey: endpointKey(listWithdrawals) })
    go(withdrawalAddress(answer.value.id))
  }
  return (
    <Section title="脱退を提案する">
      <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4" data-screen-only>
        <p>
          {organisation}が
          <DateText date={on} weekday />に{alliance}
          から脱退する提案をします。同じ組織の別の管理者が確定するまで、何も変わりません。確定する前なら、取り下げられます。
        </p>
        <TextAreaField
          id="reason"
          label="理由"
          hint="所属先の控えです。法人には伝わりません。例：理事会の決定（令和9年1月20日）"
          need="optional"
          maxLength={500}
        />
        {message && <Notice kind="error" title={message} announce />}
        <Button type="submit" busy={busy}>
          脱退を提案する
        </Button>
      </form>
    </Section>
  )
}
