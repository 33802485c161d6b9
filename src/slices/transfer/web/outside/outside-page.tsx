import { type FormEvent, useState } from 'react'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { answerOutsideEnquiry, showOutsideEnquiry } from '../../contract/outside-endpoints.ts'
import { headlineOf } from '../../domain/headline.ts'
import { type EnquiryState, enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { needItems } from '../../domain/need/need-items.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { AnswerButton, AnswerFields, emptyAnswer, readAnswer } from '../answer/answer-fields.tsx'

/** Whoever holds the link answers for the facility it was sent to. The token never leaves the fragment but in the call. */
export default function OutsidePage() {
  const [token] = useState(() => window.location.hash.slice(1))
  const reading = useEndpoint(showOutsideEnquiry, { body: { token } })
  return (
    <Page
      title="患者さんを受け入れられますか"
      lead="このリンクは、届いた施設だけが一度だけ使えます。患者さんを特定する情報は含みません。"
    >
      <Answer reading={reading}>{(shown) => <OutsideEnquiry shown={shown} token={token} />}</Answer>
    </Page>
  )
}

function OutsideEnquiry({ shown, token }: { shown: OutputOf<typeof showOutsideEnquiry>; token: string }) {
  const { send, busy, problem } = useChange()
  const [given, setGiven] = useState(emptyAnswer)
  const [unreadable, setUnreadable] = useState<string>()
  const [said, setSaid] = useState<EnquiryState>()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  async function submit(event: FormEvent) {
    event.preventDefault()
    const read = readAnswer(given)
    setUnreadable(typeof read === 'string' ? read : undefined)
    if (typeof read === 'string') return
    const answer = await send(answerOutsideEnquiry, { body: { ...read, token, idempotencyKey } })
    if (answer.ok) setSaid(answer.value.state)
  }
  if (said) {
    return (
      <Notice kind="success" title={`「${enquiryStateNames[said]}」と回答しました。ありがとうございました。`} announce>
        <p>
          {said === 'underReview'
            ? 'お決まりになったら、同じリンクからもう一度お知らせください。'
            : 'この画面は閉じてください。変更があるときは、依頼元に電話でお知らせください。'}
        </p>
      </Notice>
    )
  }
  const refusal = unreadable ?? problem?.title
  return (
    <>
      <Section title={headlineOf(shown.need)}>
        <DefinitionList
          items={[
            { term: '種類', value: transferKindNames[shown.kind] },
            {
              term: '依頼元',
              value: [shown.senderName, shown.facilityName, shown.department].filter(Boolean).join(' '),
            },
            { term: '連絡先', value: shown.contact || '記載なし' },
            { term: '回答期限', value: <InstantText instant={shown.dueAt} /> },
            ...needItems(shown.need).map(({ name, value }) => ({
              term: name,
              value: <span className="whitespace-pre-wrap">{value}</span>,
            })),
          ]}
        />
      </Section>
      <Section title={`${shown.outsideName}の回答`}>
        <form onSubmit={submit} className="max-w-[44rem] space-y-4">
          {refusal && <Notice kind="error" title={refusal} announce />}
          <AnswerFields id="outside" given={given} onChange={setGiven} />
          <AnswerButton given={given} busy={busy} />
        </form>
      </Section>
    </>
  )
}
