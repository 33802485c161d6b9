import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { saveFile } from '../../../../platform/browser/save-file.ts'
import { useChange } from '../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { makeOutsideLink, printFaxCover, recordOutsideAnswer } from '../../contract/outside-endpoints.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { AnswerFields, emptyAnswer, readAnswer } from '../answer/answer-fields.tsx'
import type { Case } from './case.ts'

/** For a facility without an account: a link that works once, a FAX, and its answer typed back in. */
export function OutsideTools({ enquiry }: { enquiry: Case['enquiries'][number] }) {
  const { send, busy, problem } = useChange(showTransfer, listTransfers)
  const [link, setLink] = useState<OutputOf<typeof makeOutsideLink>>()
  async function make() {
    const made = await send(makeOutsideLink, { params: { id: enquiry.id } })
    if (made.ok) setLink(made.value)
  }
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" busy={busy} onClick={make}>
          回答リンクを作る
        </Button>
        <Button kind="quiet" onClick={() => void saveFile(printFaxCover, { params: { id: enquiry.id } })}>
          FAX送信票（PDF）
        </Button>
        <TypedAnswer enquiry={enquiry} />
      </div>
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
        リンクかFAXを新しく作ると、前に渡したリンクとQRコードは使えなくなります。
      </p>
      {problem && <Notice kind="error" title={problem.title} announce />}
      {link && (
        <Notice kind="success" title={`回答リンクを作りました（照会コード ${link.shortCode}）`} announce>
          <p className="break-all">{link.address}</p>
          <p>一度だけ使えます。新しく作ると、前のリンクは使えなくなります。</p>
          <Button kind="quiet" onClick={() => void navigator.clipboard.writeText(link.address)}>
            コピーする
          </Button>
        </Notice>
      )}
    </div>
  )
}

function TypedAnswer({ enquiry }: { enquiry: Case['enquiries'][number] }) {
  const { send } = useChange(showTransfer, listTransfers)
  const [given, setGiven] = useState(emptyAnswer)
  const [shortCode, setShortCode] = useState('')
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  async function agree() {
    const read = readAnswer(given)
    if (typeof read === 'string') return read
    const body = { ...read, shortCode: shortCode.trim() || null, idempotencyKey }
    const answer = await send(recordOutsideAnswer, { params: { id: enquiry.id }, body })
    return answer.ok
      ? undefined
      : [answer.problem.title, ...answer.problem.fields.map(({ message }) => message)].join('')
  }
  return (
    <AskOnce
      label="回答を書き写す"
      name={`${enquiry.receiverName}の回答を書き写す`}
      kind="quiet"
      title={`${enquiry.receiverName}の回答`}
      action="記録する"
      onAgreed={agree}
    >
      <TextField
        id={`code-${enquiry.id}`}
        label="照会コード"
        need="optional"
        hint="戻ってきたFAXに印刷されています。電話の回答なら空のままにしてください。"
        value={shortCode}
        onChange={({ target }) => setShortCode(target.value)}
      />
      <AnswerFields id={enquiry.id} given={given} onChange={setGiven} />
    </AskOnce>
  )
}
