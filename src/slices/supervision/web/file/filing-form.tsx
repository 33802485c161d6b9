import { useState } from 'react'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { uploadFile } from '../../../../kernel/files/contract/file-endpoints.ts'
import { UploadField } from '../../../../kernel/files/web/upload-field.tsx'
import { submitFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { yearEndOf } from '../../domain/filing-state.ts'
import { ChangeForm, textIn } from '../change-form.tsx'
import type { AllianceFile } from './file-answer.ts'

interface Kept {
  readonly id: string
  readonly name: string
}

/** The oldest filing that is missing stands chosen: that is what an office comes for. */
export function FilingForm({ due }: Pick<AllianceFile, 'due'>) {
  const [files, setFiles] = useState<readonly Kept[]>([])
  const open = due.filter(({ filedOn }) => filedOn === null)
  const [wanted, setWanted] = useState<string | null>(null)
  // What was just filed is no longer open: the next one stands chosen.
  const chosen = wanted === '' || open.some(({ duty }) => duty === wanted) ? (wanted ?? '') : (open[0]?.duty ?? '')
  const balance = open.find(({ duty }) => duty === chosen)?.recordedBalanceYen ?? null
  const titleOf = (duty: string) => open.find((each) => each.duty === duty)?.title
  return (
    <ChangeForm
      action="提出する"
      said="提出しました。都道府県の担当者に届いています。"
      onDone={() => setFiles([])}
      onSend={(form, send) => {
        const duty = textIn(form, 'filing-duty')
        const yen = textIn(form, 'filing-balance').replace(/[,，円\s]/g, '')
        const until = yearEndOf(duty)
        const body = {
          duty: duty === '' ? null : duty,
          title:
            textIn(form, 'filing-title') ||
            `${until ? `${formatJapaneseDate(until)}に終わる事業年度の` : ''}${titleOf(duty) ?? '届出'}`,
          note: textIn(form, 'filing-note'),
          yearUntil: until,
          purposePropertyYen: yen === '' ? null : Number(yen),
          fileIds: files.map(({ id }) => id),
        }
        return send(submitFiling, { body })
      }}
    >
      <SelectField
        id="filing-duty"
        label="どの届出か"
        value={chosen}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        choices={[
          ...open.map(({ duty, title, dueOn }) => ({
            value: duty,
            label: `${title}（${choiceWords(duty, dueOn)}）`,
          })),
          { value: '', label: '一覧にない届出' },
        ]}
      />
      <TextField
        id="filing-title"
        label="件名"
        need="optional"
        hint="空欄のときは、届出の名称と年度を件名にします。"
        maxLength={200}
      />
      <UploadField
        label="書類のファイル（一つ以上）"
        endpoint={uploadFile}
        call={{}}
        onUploaded={(kept) => setFiles((all) => [...all, kept])}
      />
      {files.length > 0 && (
        <ul aria-label="添える書類" className="list-disc pl-5">
          {files.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <TextField
        key={chosen}
        id="filing-balance"
        defaultValue={balance ?? ''}
        label="財産目録に記した医療連携推進目的取得財産残額（円）"
        need="optional"
        hint="規則39条の29。認定が取り消されたときに渡す財産の額になります。「資金と財産」に記録があれば、その額が入っています。"
        inputMode="numeric"
      />
      <TextAreaField id="filing-note" label="添え書き" need="optional" rows={2} maxLength={2000} />
    </ChangeForm>
  )
}

function choiceWords(duty: string, dueOn: string | null): string {
  const until = yearEndOf(duty)
  const due = dueOn ? `期限 ${formatJapaneseDate(calendarDate(dueOn))}` : '日の定めなし'
  return until ? `${formatJapaneseDate(until)}に終わる年度、${due}` : due
}
