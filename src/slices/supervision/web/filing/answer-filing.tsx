import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { answerFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { isOpenedByLaw } from '../../domain/filing-paper.ts'
import { useDeskChange } from '../change-form.tsx'
import type { AllianceFile } from '../file/file-answer.ts'
import { titledName } from '../paper-links.tsx'

/** Receiving and sending back stand side by side; only the second needs a reason. */
export function AnswerFiling({ filing }: { filing: AllianceFile['filings'][number] }) {
  const { send } = useDeskChange()
  const [answer, setAnswer] = useState('')
  const [open, setOpen] = useState(true)
  const take = (outcome: 'received' | 'returned') => async () =>
    refusalOf(await send(answerFiling, { params: { id: filing.id }, body: { outcome, answer, open } }))
  const reason = (id: string, need: 'required' | 'optional', label: string) => (
    <TextAreaField
      id={`${id}-${filing.id}`}
      label={label}
      need={need}
      rows={3}
      maxLength={2000}
      value={answer}
      onChange={({ target }) => setAnswer(target.value)}
    />
  )
  return (
    <span className="flex flex-wrap gap-2" data-screen-only>
      <AskOnce
        label="受領する"
        name={`${filing.title}を受領する`}
        kind="primary"
        title={`「${filing.title}」を受領しますか`}
        action="受領する"
        onAgreed={take('received')}
      >
        <Checkbox
          id={`open-${filing.id}`}
          label="公開ページで閲覧に供する（法52条2項）"
          checked={open}
          onChange={({ target }) => setOpen(target.checked)}
        />
        {open && <Opened papers={filing.attachments} />}
        {reason('receive', 'optional', '法人へのひとこと')}
      </AskOnce>
      <AskOnce
        label="差し戻す"
        name={`${filing.title}を差し戻す`}
        kind="secondary"
        title={`「${filing.title}」を差し戻しますか`}
        action="差し戻す"
        onAgreed={take('returned')}
      >
        <p>差し戻すと、届出は未提出に戻ります。</p>
        {reason('return', 'required', '差し戻す理由')}
      </AskOnce>
    </span>
  )
}

/** What anybody will be able to have, before it is agreed to. */
function Opened({ papers }: { papers: AllianceFile['filings'][number]['attachments'] }) {
  const opened = papers.flatMap(({ id, name, paper }) =>
    paper !== null && isOpenedByLaw(paper) ? [{ id, name: titledName(paper, name) }] : [],
  )
  if (opened.length === 0)
    return <p>だれでも受け取れる書類は、この届出にはありません。提出されたことだけを載せます。</p>
  return (
    <>
      <p>提出から3年の間、次の書類をだれでも受け取れるようになります。ほかの書類は載せません。</p>
      <ul className="list-disc pl-5">
        {opened.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )
}
