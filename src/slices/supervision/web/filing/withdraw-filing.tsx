import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { withdrawFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { askQuestion } from '../../contract/endpoints/question-endpoints.ts'
import { useDeskChange } from '../change-form.tsx'
import type { AllianceFile } from '../file/file-answer.ts'

type Filing = AllianceFile['filings'][number]

/** Before the desk answered the office takes it back itself; afterwards it asks, and the desk answers the question. */
export function WithdrawFiling({ filing }: { filing: Filing }) {
  const { send } = useDeskChange()
  const [reason, setReason] = useState('')
  const isOpen = filing.state === 'filed'
  const question = { allianceId: null, title: `届出の取下げの願い：${filing.title}`.slice(0, 200), body: reason }
  const agree = async () => {
    if (reason.trim() === '') return '理由を入力してください。'
    return refusalOf(
      isOpen
        ? await send(withdrawFiling, { params: { id: filing.id }, body: { reason } })
        : await send(askQuestion, { body: question }),
    )
  }
  return (
    <span className="mt-1 block" data-screen-only>
      <AskOnce
        label={isOpen ? '取り下げる' : '取下げを願い出る'}
        name={`${filing.title}${isOpen ? 'を取り下げる' : 'の取下げを願い出る'}`}
        kind={isOpen ? 'secondary' : 'quiet'}
        title={isOpen ? `「${filing.title}」を取り下げますか` : `「${filing.title}」の取下げを願い出ますか`}
        action={isOpen ? '取り下げる' : '都道府県に送る'}
        onAgreed={agree}
      >
        {isOpen ? (
          <p>届出は未提出に戻り、都道府県に知らせます。提出したことと理由は、記録に残ります。</p>
        ) : (
          <p>都道府県が受領した届出は、法人だけでは取り下げられません。「質問と回答」で願い出ます。</p>
        )}
        <TextAreaField
          id={`withdraw-${filing.id}`}
          label="理由"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </AskOnce>
    </span>
  )
}
