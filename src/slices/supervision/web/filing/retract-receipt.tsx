import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { ChoiceGroup } from '../../../../design/form/choice-group.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { retractReceipt } from '../../contract/endpoints/filing-endpoints.ts'
import type { RetractedTo } from '../../domain/filing-state.ts'
import { useDeskChange } from '../change-form.tsx'
import type { AllianceFile } from '../file/file-answer.ts'

type Filing = AllianceFile['filings'][number]

/** What each way means for the office; 行政手続法37条 is said where the desk might overlook it. */
const consequences: Readonly<Record<RetractedTo, string>> = {
  returned:
    '届出は未提出に戻り、法人に補正と再度の提出を求めます。記載と添付がそろった届出は、届いた日に提出の義務が果たされたものとされます（行政手続法37条）。',
  filed: '届出は提出済みのまま、受領の確認待ちに戻ります。誤って受領したときに選びます。',
}

/** Receiving is a click, and papers are read afterwards: a receipt can be taken back, and both sides keep that it was. */
export function RetractReceipt({ filing }: { filing: Filing }) {
  const { send } = useDeskChange()
  const [outcome, setOutcome] = useState<RetractedTo>('returned')
  const [reason, setReason] = useState('')
  const agree = async () => {
    if (reason.trim() === '') return '理由を入力してください。'
    return refusalOf(await send(retractReceipt, { params: { id: filing.id }, body: { outcome, reason } }))
  }
  return (
    <span className="mt-1 block" data-screen-only>
      <AskOnce
        label="受領を取り消す"
        name={`${filing.title}の受領を取り消す`}
        kind="quiet"
        title={`「${filing.title}」の受領を取り消しますか`}
        action="受領を取り消す"
        onAgreed={agree}
      >
        <ChoiceGroup
          id={`retract-to-${filing.id}`}
          label="取り消したあと"
          choices={[
            { value: 'returned', label: '差し戻して補正を求める' },
            { value: 'filed', label: '受領の確認待ちに戻す' },
          ]}
          value={outcome}
          onChoose={setOutcome}
        />
        <p>{consequences[outcome]}</p>
        <p>閲覧に供していた書類は、閲覧できなくなります。受領したことと理由は双方に残り、法人に知らせます。</p>
        <TextAreaField
          id={`retract-${filing.id}`}
          label="取り消す理由"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </AskOnce>
    </span>
  )
}

const since: Readonly<Record<RetractedTo, string>> = { returned: '差戻し', filed: '受領の確認待ちに戻した' }

/** The receipts that are no longer one, below how the filing stands today. */
export function Retractions({ filing }: { filing: Filing }) {
  if (filing.retractions.length === 0) return null
  return (
    <ul className="mt-2 space-y-2 border-l-4 border-solid-gray-420 pl-3 text-dns-14N-130 leading-150">
      {filing.retractions.map(({ id, receivedOn, answer, outcome, reason, retractedOn, closed }) => (
        <li key={id}>
          <span className="block">
            <DateText date={receivedOn} />
            の受領を、
            <DateText date={retractedOn} />
            に取消し（{since[outcome]}）
          </span>
          {answer && <span className="block whitespace-pre-wrap">受領のときのひとこと：{answer}</span>}
          {reason !== filing.answer && <span className="block whitespace-pre-wrap">理由：{reason}</span>}
          {closed && <span className="block">公開ページでの閲覧も止めました。</span>}
        </li>
      ))}
    </ul>
  )
}
