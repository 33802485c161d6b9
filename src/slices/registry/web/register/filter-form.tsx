import type { FormEvent } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { prefectures } from '../../../../foundation/prefectures.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listActivities } from '../../contract/overview-endpoints.ts'
import { registerAddress } from '../addresses.ts'
import { statusNames } from '../status-badge.tsx'
import { isNarrowed, type RegisterFilter, readRegisterFilter } from './register-filter.ts'

const all = { value: '', label: 'すべて' }
const prefectureChoices = [all, ...prefectures.map((name) => ({ value: name, label: name }))]
const statusChoices = [all, ...Object.entries(statusNames).map(([value, label]) => ({ value, label }))]

/** Keyed by the filter, so that the fields follow the address when somebody goes back. */
export function FilterForm({
  filter,
  onFilter,
}: {
  filter: RegisterFilter
  onFilter: (filter: RegisterFilter) => void
}) {
  const activities = useEndpoint(listActivities, {}).data?.items ?? []
  const activityChoices = [
    all,
    ...activities.map(({ key, name, alliances }) => ({ value: key, label: `${name}（${alliances}法人）` })),
  ]
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    onFilter(readRegisterFilter(Object.fromEntries(fields)))
  }
  return (
    <search data-screen-only>
      <form
        onSubmit={submit}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 rounded-8 bg-solid-gray-50 p-4 max-lg:*:first:col-span-2 max-lg:[&>*:nth-child(n+4)]:col-span-2 lg:grid-cols-[minmax(14rem,2fr)_1fr_8rem_1.4fr_auto]"
      >
        <TextField
          id="q"
          type="search"
          label="名称・参加法人・施設・市区町村"
          need="none"
          defaultValue={filter.q}
          maxLength={200}
        />
        <SelectField
          id="prefecture"
          label="都道府県"
          need="none"
          choices={prefectureChoices}
          defaultValue={filter.prefecture}
        />
        <SelectField id="status" label="状態" need="none" choices={statusChoices} defaultValue={filter.status} />
        <SelectField
          // The choices arrive after the page; the chosen one must be selected again then.
          key={activities.length}
          id="activity"
          label="取組"
          need="none"
          choices={activityChoices}
          defaultValue={filter.activity}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">絞り込む</Button>
          {isNarrowed(filter) && (
            <LinkButton kind="quiet" href={registerAddress}>
              解除
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
