import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { legalBasisNames } from '../../../../kernel/disclosure/domain/legal-basis.ts'
import { acceptedBases } from '../../../../kernel/disclosure/domain/may-share.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { chooseReceiver } from '../../contract/step-endpoints.ts'
import type { Case } from '../detail/case.ts'

/** Hands the person over. What it rests on may be said here, or later on the page: it is never filled in by the system. */
export function ChooseReceiver({ shown, enquiry }: { shown: Case; enquiry: Case['enquiries'][number] }) {
  const { send } = useChange(showTransfer, listTransfers)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState('')
  const [text, setText] = useState('')
  const { receiverName } = enquiry
  const others = shown.enquiries.filter((each) => each.id !== enquiry.id && !each.ended && each.state !== 'declined')
  const basisKind = acceptedBases.source.find((each) => each === kind)
  async function agree(): Promise<string | undefined> {
    if (basisKind && text.trim() === '') return '根拠の説明を入力してください。'
    const basis = basisKind ? { kind: basisKind, text: text.trim() } : null
    const body = { enquiryId: enquiry.id, idempotencyKey, basis }
    return refusalOf(await send(chooseReceiver, { params: { id: shown.id }, body }))
  }
  return (
    <AskOnce
      label="ここに決める"
      name={`${receiverName} ここに決める`}
      kind="primary"
      title={`${receiverName}に決めますか`}
      action="決める"
      onAgreed={agree}
    >
      <p>{`${receiverName}に、患者の氏名などと、添えた書類が見えるようになります。`}</p>
      {others.length > 0 && (
        <p>{`${others.map((each) => each.receiverName).join('、')}への照会は、お礼とともに取り下げます。`}</p>
      )}
      <SelectField
        id={`basis-${enquiry.id}`}
        label="患者の情報を渡す根拠"
        need="optional"
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        choices={[
          { value: '', label: 'あとで記録する' },
          ...acceptedBases.source.map((each) => ({ value: each, label: legalBasisNames[each] })),
        ]}
      />
      {basisKind && (
        <TextField
          id={`basis-text-${enquiry.id}`}
          label="根拠の説明"
          hint="同意書の番号や掲示の場所など。患者の氏名や番号は書かないでください。"
          maxLength={500}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
    </AskOnce>
  )
}
