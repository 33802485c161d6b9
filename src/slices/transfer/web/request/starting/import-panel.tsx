import { type ChangeEvent, useState } from 'react'
import { actionClasses } from '../../../../../design/action/action-classes.ts'
import { Button } from '../../../../../design/action/button.tsx'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { readReferral } from '../../../domain/import/read-referral.ts'
import type { LetterInstitution, ReferralDraft } from '../../../domain/import/referral-draft.ts'
import { applyImport, compareWithDocument } from '../form/apply-import.ts'
import type { RequestForm } from '../form/request-form.ts'
import { ImportReport } from './import-report.tsx'
import { OtherPerson } from './other-person.tsx'
import { readDocumentFile } from './read-document-file.ts'

type Outcome =
  | { readonly is: 'refused'; readonly title: string; readonly where?: string }
  | { readonly is: 'otherPerson' | 'filled'; readonly draft: ReferralDraft }

/** Fills the form from a referral document. Everything happens in this browser; nothing is sent to read it. */
export function ImportPanel({
  form,
  onFill,
  onNamed,
}: {
  form: RequestForm
  onFill: (next: (before: RequestForm) => RequestForm) => void
  onNamed: (institutions: readonly LetterInstitution[]) => void
}) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()

  function fill(draft: ReferralDraft) {
    onFill((before) => applyImport(before, draft))
    onNamed(draft.institutions)
    setOutcome({ is: 'filled', draft })
    setText('')
  }
  function read(document: string) {
    const result = readReferral(document, dateInJapan(new Date()))
    if (!result.ok) return setOutcome({ is: 'refused', title: result.failure.message, where: result.failure.where })
    const compared = compareWithDocument(form, result.value)
    if (compared && compared.outcome !== 'same') setOutcome({ is: 'otherPerson', draft: result.value })
    else fill(result.value)
  }
  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    if (!file) return
    const content = await readDocumentFile(file)
    target.value = ''
    if ('refusal' in content) setOutcome({ is: 'refused', title: content.refusal })
    else read(content.text)
  }

  const compared = outcome?.is === 'otherPerson' ? compareWithDocument(form, outcome.draft) : undefined
  return (
    <div className="space-y-4">
      <TextAreaField
        id="import-text"
        label="診療情報提供書の文章を貼り付ける"
        hint="「患者氏名」「傷病名」などの見出しごと貼り付けます。読み取りはこの端末の中で行い、文書は送りません。"
        need="none"
        rows={5}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button kind="secondary" disabled={text.trim() === ''} onClick={() => read(text)}>
          貼り付けた文章を読み込む
        </Button>
        <label
          className={`${actionClasses('secondary')} cursor-pointer has-[:focus-visible]:outline-4 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-black`}
        >
          ファイルを選んで読み込む
          <input type="file" accept=".json,.txt,application/json,text/plain" onChange={choose} className="sr-only" />
        </label>
        <span className="text-dns-14N-130 text-solid-gray-700">電子紹介状（FHIRのJSON）か、テキストのファイル</span>
      </div>
      {outcome?.is === 'refused' && (
        <Notice kind="error" title={`${outcome.where ? `${outcome.where}：` : ''}${outcome.title}`} announce />
      )}
      {outcome?.is === 'otherPerson' && compared && (
        <OtherPerson
          comparison={compared}
          source="文書"
          onAccept={() => fill(outcome.draft)}
          onRefuse={() => setOutcome(undefined)}
        />
      )}
      {outcome?.is === 'filled' && <ImportReport draft={outcome.draft} />}
    </div>
  )
}
