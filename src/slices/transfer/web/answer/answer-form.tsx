import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { listWards } from '../../contract/capability-endpoints.ts'
import { answerEnquiry } from '../../contract/enquiry-endpoints.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { type Answer, answers, enquiryStateNames, unansweredStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { Case } from '../detail/case.ts'
import { ShortInstant } from '../short-time.tsx'
import { AnswerButton, AnswerFields, emptyAnswer, type GivenAnswer, readAnswer } from './answer-fields.tsx'
import { wardChoiceWords } from './ward-choice-words.ts'

type Enquiry = Case['enquiries'][number]

/** The receiver's word. It may be changed until the sender has decided. */
export function AnswerForm({ enquiry }: { enquiry: Enquiry }) {
  const { send, busy, problem } = useChange(showTransfer, listTransfers)
  const wards = useEndpoint(listWards, { query: { scope: 'own' } }).data?.items ?? []
  const [given, setGiven] = useState<GivenAnswer>(() => givenBefore(enquiry))
  const [wardId, setWardId] = useState(enquiry.wardId ?? '')
  const [unreadable, setUnreadable] = useState<string>()
  const [said, setSaid] = useState<Answer>()
  const isUnanswered = unansweredStates.some((state) => state === enquiry.state)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const read = readAnswer(given)
    setUnreadable(typeof read === 'string' ? read : undefined)
    if (typeof read === 'string') return
    await say({ ...read, wardId: wardId || null })
  }
  async function say(word: Omit<CallOf<typeof answerEnquiry>['body'], 'idempotencyKey'>): Promise<void> {
    const body = { ...word, idempotencyKey: crypto.randomUUID() }
    const answer = await send(answerEnquiry, { params: { id: enquiry.id }, body })
    setSaid(answer.ok ? word.answer : undefined)
  }
  /** A slip of the thumb: the word is gone, and the enquiry waits as before. */
  async function takeBack(): Promise<void> {
    setUnreadable(undefined)
    setGiven(emptyAnswer)
    setWardId('')
    await say({ answer: 'underReview' })
  }
  const refusal = unreadable ?? problem?.title
  return (
    <div data-screen-only>
      <Section
        title={isUnanswered ? '受け入れられますか' : '回答を変える'}
        note={isUnanswered && <Deadline enquiry={enquiry} />}
      >
        <form onSubmit={submit} className="space-y-4 rounded-12 border-2 border-blue-900 p-4">
          {refusal && (
            <Notice kind="error" title={refusal} announce>
              {problem?.detail && <p>{problem.detail}</p>}
            </Notice>
          )}
          {said && !refusal && (
            <Notice kind="success" title={`「${enquiryStateNames[said]}」と回答しました。`} announce />
          )}
          {!isUnanswered && (
            <Button kind="secondary" busy={busy} onClick={() => void takeBack()}>
              回答を取り消して「検討中」に戻す
            </Button>
          )}
          <AnswerFields id={enquiry.id} given={given} onChange={setGiven} />
          {wards.length > 0 && ['accepted', 'conditionallyAccepted', 'waitlisted'].includes(given.answer) && (
            <SelectField
              id={`ward-${enquiry.id}`}
              label="病棟"
              need="optional"
              value={wardId}
              onChange={({ target }) => setWardId(target.value)}
              choices={[
                { value: '', label: '決めていない' },
                ...wards.map((ward) => ({ value: ward.id, label: wardChoiceWords(ward) })),
              ]}
            />
          )}
          <AnswerButton given={given} busy={busy} />
        </form>
      </Section>
    </div>
  )
}

/** A late word still counts, so nobody should think that it is too late to say one. */
const Deadline = ({ enquiry: { dueAt, overdue } }: { enquiry: Enquiry }) =>
  overdue ? (
    <>
      <strong className="text-red-900">
        回答の期限（
        <ShortInstant instant={dueAt} />
        ）を過ぎています。
      </strong>
      受入先が決まるまでは、遅れた回答も受け付けます。
    </>
  ) : (
    <>
      回答の期限：
      <ShortInstant instant={dueAt} />
    </>
  )

const givenBefore = (enquiry: Enquiry): GivenAnswer => ({
  answer: answers.find((answer) => answer === enquiry.state) ?? '',
  declineCode: enquiry.declineCode ?? '',
  availableFrom: enquiry.availableFrom ?? '',
  availableUntil: enquiry.availableUntil ?? '',
  text: enquiry.answerText,
})
