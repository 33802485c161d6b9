import { useState } from 'react'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listPapersToFile, submitFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { yearEndOf } from '../../domain/filing-state.ts'
import { ChangeForm, textIn } from '../change-form.tsx'
import type { AllianceFile } from '../file/file-answer.ts'
import { type Brought, BroughtFiles, KeptPapers } from './filing-papers.tsx'

/** The oldest filing that is missing stands chosen, with the papers kept of its year: that is what an office comes for. */
export function FilingForm({ due }: Pick<AllianceFile, 'due'>) {
  const open = due.filter(({ filedOn }) => filedOn === null)
  const [chosen, setChosen] = useState<string>()
  const [brought, setBrought] = useState<readonly Brought[]>([])
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  // What was just filed is no longer open: the next one stands chosen.
  const isThere = chosen === '' || open.some((each) => each.duty === chosen)
  const duty = (isThere ? chosen : open[0]?.duty) ?? ''
  const until = yearEndOf(duty)
  const balance = open.find((each) => each.duty === duty)?.recordedBalanceYen ?? null
  const kept = useEndpoint(listPapersToFile, {}).data?.items ?? []
  const offered = kept.filter(({ aboutOn }) => until === null || isInYear(aboutOn, until))
  // Of a year everything goes along that is not left out; of anything else what is chosen.
  const goesAlong = (id: string) => changed.has(id) !== (until !== null)
  const titleOf = () => open.find((each) => each.duty === duty)?.title ?? '届出'
  return (
    <ChangeForm
      action="提出する"
      said="提出しました。都道府県の担当者に届いています。"
      onDone={() => {
        setBrought([])
        setChanged(new Set())
      }}
      onSend={(form, send) => {
        const yen = textIn(form, 'filing-balance').replace(/[,，円\s]/g, '')
        const body = {
          duty: duty === '' ? null : duty,
          title:
            textIn(form, 'filing-title') ||
            `${until ? `${formatJapaneseDate(until)}に終わる事業年度の` : ''}${titleOf()}`,
          note: textIn(form, 'filing-note'),
          yearUntil: until,
          purposePropertyYen: yen === '' ? null : Number(yen),
          files: brought.map(({ fileId, paper }) => ({ fileId, paper })),
          keptPaperIds: offered.map(({ id }) => id).filter(goesAlong),
        }
        return send(submitFiling, { body })
      }}
    >
      <SelectField
        id="filing-duty"
        label="どの届出か"
        value={duty}
        onChange={({ target }) => {
          setChosen(target.value)
          setChanged(new Set())
        }}
        choices={[
          ...open.map((each) => ({
            value: each.duty,
            label: `${each.title}（${choiceWords(each.duty, each.dueOn)}）`,
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
      <KeptPapers
        papers={offered}
        ofYear={until !== null}
        goesAlong={goesAlong}
        onChange={(id) =>
          setChanged((all) => new Set(all.has(id) ? [...all].filter((each) => each !== id) : [...all, id]))
        }
      />
      <BroughtFiles files={brought} onChange={setBrought} />
      <TextField
        key={duty}
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

/** Within the twelve months that end on a day; days as they are written sort as they pass. */
const isInYear = (day: string, until: CalendarDate): boolean =>
  day <= until && day > `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`
