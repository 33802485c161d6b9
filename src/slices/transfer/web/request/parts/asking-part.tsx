import { useState } from 'react'
import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { useSession } from '../../../../../kernel/identity/web/session.ts'
import { useGo } from '../../../../../platform/browser/use-address.ts'
import { sendEnquiries } from '../../../contract/enquiry-endpoints.ts'
import { headlineOf } from '../../../domain/headline.ts'
import type { TransferNeed } from '../../../domain/need/transfer-need.ts'
import { answerDueAt } from '../../../domain/parameters/answer-hours.ts'
import type { Patient } from '../../../domain/patient.ts'
import { requestAddress } from '../../addresses.ts'
import { sendOrQueue, sessionOutbox } from '../../offline/session-outbox.ts'
import { rememberSender } from '../sender-defaults.ts'
import { useWriting } from '../writing.tsx'

interface Addressee {
  readonly receiverId: string
  readonly facilityId: string | null
  readonly name: string
}

/** Whom to ask. The system ranks and explains; a person chooses and sends. */
export function AskingPart({
  id,
  content: { need },
  check,
}: {
  id: string
  content: { readonly need: TransferNeed; readonly patient: Patient | null }
  check: () => boolean
}) {
  const { form } = useWriting()
  const go = useGo()
  const accountId = useSession().data?.account?.id
  const [chosen] = useState<readonly Addressee[]>([])
  const [isWaiting, setIsWaiting] = useState(false)
  const [nobody, setNobody] = useState(false)

  async function send(): Promise<string | undefined> {
    if (accountId) rememberSender(accountId, form)
    const idempotencyKey = crypto.randomUUID()
    const addressees = chosen.map(({ receiverId, facilityId }) => ({ receiverId, facilityId }))
    const call = { params: { id }, body: { addressees, idempotencyKey } }
    const end = await sendOrQueue(sendEnquiries, call, { id: idempotencyKey, requestId: id })
    if (typeof end === 'object') return end.problem.title
    if (end === 'waiting') {
      setIsWaiting(true)
      return undefined
    }
    await sessionOutbox.forget(id)
    go(requestAddress(id))
    return undefined
  }
  const now = new Date()
  return (
    <Section
      title="照会先"
      note="条件に合う順に並びます。合わない施設も、理由を添えて示します。送る相手は、自分で選びます。"
    >
      <div className="space-y-4">
        <EmptyState title="候補はまだありません。" />
        {nobody && <Notice kind="error" title="照会先を選んでください。" announce />}
        {isWaiting && (
          <Notice kind="warning" title="受入照会は、この端末で送信を待っています。" announce>
            <p>つながり、サインインしていれば、自動で送ります。送れたかどうかは、画面の上の表示で確かめられます。</p>
          </Notice>
        )}
        <AskOnce
          label="照会先と内容を確かめて送る"
          kind="primary"
          title={`${chosen.length}施設に受入照会を送ります`}
          action={`${chosen.length}施設に送る`}
          mayAsk={() => {
            setNobody(chosen.length === 0)
            return check() && chosen.length > 0
          }}
          onAgreed={send}
        >
          <ol className="list-decimal pl-6">
            {chosen.map(({ receiverId, facilityId, name }) => (
              <li key={`${receiverId} ${facilityId}`}>{name}</li>
            ))}
          </ol>
          <p>
            <strong>見えるもの：</strong>「{headlineOf(need)}」と、必要な条件・本人と家族の希望・依頼元。
          </p>
          <p>
            <strong>見えないもの：</strong>
            患者の氏名・生年月日・住所・連絡先・保険など、患者の欄のすべて。受入先に決めた施設だけが、決めた時から見ます。
          </p>
          <p>
            回答の期限は、
            <InstantText instant={answerDueAt(form.urgency, now, dateInJapan(now)).toISOString()} /> です。
          </p>
        </AskOnce>
      </div>
    </Section>
  )
}
