import { useState } from 'react'
import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { useSession } from '../../../../../kernel/identity/web/session.ts'
import { useGo } from '../../../../../platform/browser/use-address.ts'
import { sendEnquiries } from '../../../contract/enquiry-endpoints.ts'
import { headlineOf } from '../../../domain/headline.ts'
import type { TransferNeed } from '../../../domain/need/transfer-need.ts'
import { answerDueAt } from '../../../domain/parameters/answer-hours.ts'
import { requestAddress } from '../../addresses.ts'
import type { ChosenFacility } from '../../candidates/candidate-list.tsx'
import { sendOrQueue, sessionOutbox } from '../../offline/session-outbox.ts'
import { rememberSender } from '../sender-defaults.ts'
import { useWriting } from '../writing.tsx'

/** Names exactly who gets what before anything goes out: the need, and nobody's identity. */
export function SendingDialog({
  id,
  need,
  chosen,
  mayAsk,
}: {
  id: string
  need: TransferNeed
  chosen: readonly ChosenFacility[]
  mayAsk: () => boolean
}) {
  const { form } = useWriting()
  const go = useGo()
  const accountId = useSession().data?.account?.id
  const [isWaiting, setIsWaiting] = useState(false)

  async function send(): Promise<string | undefined> {
    if (accountId) rememberSender(accountId, form)
    const idempotencyKey = crypto.randomUUID()
    const addressees = chosen.map(({ receiverId, facilityId }) => ({ receiverId, facilityId }))
    const call = { params: { id }, body: { addressees, idempotencyKey } }
    // A correction goes out with it: who is asked now must not be told something older.
    await sessionOutbox.release(id)
    const end = await sendOrQueue(sendEnquiries, call, { id: idempotencyKey, requestId: id })
    if (typeof end === 'object') return [end.problem.title, end.problem.detail].filter(Boolean).join('')
    setIsWaiting(end === 'waiting')
    await sessionOutbox.choose(id, [])
    if (end === 'sent') {
      await sessionOutbox.forget(id)
      go(requestAddress(id))
    }
    return undefined
  }
  const now = new Date()
  const due = answerDueAt(form.urgency, now, dateInJapan(now)).toISOString()
  if (isWaiting) {
    return (
      <Notice kind="warning" title="受入照会は、この端末で送信を待っています。" announce>
        <p>つながり、サインインしていれば、自動で送ります。送れたかどうかは、画面の上の表示で確かめられます。</p>
      </Notice>
    )
  }
  return (
    <AskOnce
      label="照会先と内容を確かめて送る"
      kind="primary"
      title={`${chosen.length}施設に受入照会を送ります`}
      action={`${chosen.length}施設に送る`}
      mayAsk={mayAsk}
      onAgreed={send}
    >
      <ol className="list-decimal pl-6">
        {chosen.map(({ facilityId, name }) => (
          <li key={facilityId}>{name}</li>
        ))}
      </ol>
      <p>
        <strong>照会先に見えるもの：</strong>「{headlineOf(need)}」と、必要な条件、本人・家族の希望、希望日、依頼元。
      </p>
      <p>
        <strong>見えないもの：</strong>
        患者の氏名・よみがな・生年月日・患者番号・住所・連絡先・保険など、「患者」の欄のすべて。受入先に決めた施設だけが、決めた時から見ます。
      </p>
      <p>
        回答の期限は、
        <InstantText instant={due} />
        です。
      </p>
    </AskOnce>
  )
}
