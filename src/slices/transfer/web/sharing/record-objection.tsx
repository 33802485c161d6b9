import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import type { ObjectionStance } from '../../../../kernel/disclosure/domain/patient-objection.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { recordObjection } from '../../contract/sharing-endpoints.ts'
import type { Case } from '../detail/case.ts'

/** What the patient said is written down where the patient is: at the sender. */
export function RecordObjection({ shown }: { shown: Case }) {
  return (
    <div className="flex flex-wrap gap-2" data-screen-only>
      <Said key={`made ${shown.objections.length}`} shown={shown} stance="made" />
      {shown.objections.length > 0 && <Said key={`lifted ${shown.objections.length}`} shown={shown} stance="lifted" />}
    </div>
  )
}

const words: Readonly<Record<ObjectionStance, { label: string; follows: string; hint: string }>> = {
  made: {
    label: '本人の異議を記録する',
    follows:
      '記録するとすぐに、対象の受入先には患者がだれかが見えなくなります（出発の後を除く）。この患者のほかの依頼にも効きます。受入先にも伝わります。',
    hint: '例：本人が、転院先に病歴を知らせないでほしいと話した。氏名や番号は書かないでください。',
  },
  lifted: {
    label: '異議の取下げを記録する',
    follows: '本人・家族と話して、異議が取り下げられたときに記録します。受入先を決められるようになります。',
    hint: '例：担当医の説明のあと、本人が取り下げると話した。氏名や番号は書かないでください。',
  },
}

function Said({ shown, stance }: { shown: Case; stance: ObjectionStance }) {
  const { send } = useChange(showTransfer, listTransfers)
  const [enquiryId, setEnquiryId] = useState('')
  const [note, setNote] = useState('')
  // One id a dialog: pressed twice, or again after a lost answer, it is one record.
  const [id] = useState(() => crypto.randomUUID())
  const members = shown.enquiries.filter((each) => each.receiverId !== null)
  const { label, follows, hint } = words[stance]
  return (
    <AskOnce
      label={label}
      kind={stance === 'made' ? 'secondary' : 'primary'}
      title={label}
      action="記録する"
      onAgreed={async () => {
        if (note.trim() === '') return '本人が話した内容を入力してください。'
        const body = { id, stance, enquiryId: enquiryId === '' ? null : enquiryId, note: note.trim() }
        return refusalOf(await send(recordObjection, { params: { id: shown.id }, body }))
      }}
    >
      <p>{follows}</p>
      <SelectField
        id={`${stance}-scope`}
        label="対象の受入先"
        value={enquiryId}
        onChange={({ target }) => setEnquiryId(target.value)}
        choices={[
          { value: '', label: 'すべての受入先' },
          ...members.map((each) => ({ value: each.id, label: `${each.receiverName}だけ` })),
        ]}
      />
      <TextField
        id={`${stance}-note`}
        label="本人が話した内容"
        hint={hint}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </AskOnce>
  )
}
