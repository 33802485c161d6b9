import type { FormEvent } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { purposeNames, viewerPurposes } from '../../../../platform/contract/purpose.ts'
import { outcomes } from '../../contract/trail-endpoints.ts'
import { trailAddress } from '../addresses.ts'
import { outcomeWords } from '../trail-words.ts'
import { isNarrowed, readTrailFilter, type TrailFilter } from './trail-filter.ts'

const all = { value: '', label: 'すべて' }
const unreadable = (day: string) =>
  day && !readJapaneseDate(day) ? '日付として読めません。例：R8.11.22、2026-11-22' : undefined

export function TrailFilterForm({
  filter,
  operations,
  onFilter,
}: {
  filter: TrailFilter
  operations: ReadonlyMap<string, string>
  onFilter: (filter: TrailFilter) => void
}) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()])
    onFilter({ ...readTrailFilter(Object.fromEntries(fields)), accountId: filter.accountId })
  }
  return (
    <search data-screen-only>
      <form
        onSubmit={submit}
        noValidate
        className="grid items-start gap-x-4 gap-y-3 rounded-8 bg-solid-gray-50 p-4 md:grid-cols-2 lg:grid-cols-4"
      >
        <TextField
          id="from"
          label="この日から"
          need="none"
          defaultValue={filter.from}
          error={unreadable(filter.from)}
        />
        <TextField id="to" label="この日まで" need="none" defaultValue={filter.to} error={unreadable(filter.to)} />
        <SelectField
          id="outcome"
          label="結果"
          need="none"
          defaultValue={filter.outcome}
          choices={[all, ...outcomes.map((each) => ({ value: each, label: outcomeWords[each].word }))]}
        />
        <SelectField
          id="purpose"
          label="目的"
          need="none"
          defaultValue={filter.purpose}
          choices={[all, ...viewerPurposes.map((each) => ({ value: each, label: purposeNames[each] }))]}
        />
        <div className="md:col-span-2 lg:col-span-3">
          <SelectField
            // The choices arrive after the page; the chosen one must be selected again then.
            key={operations.size}
            id="operation"
            label="操作"
            need="none"
            defaultValue={filter.operation}
            choices={[
              all,
              ...[...operations]
                .toSorted(([one], [other]) => one.localeCompare(other))
                .map(([name, sentence]) => ({ value: name, label: `${name}　${sentence}` })),
            ]}
          />
        </div>
        <div className="flex flex-wrap gap-2 self-end">
          <Button type="submit">絞り込む</Button>
          {isNarrowed(filter) && (
            <LinkButton kind="quiet" href={trailAddress}>
              解除
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
