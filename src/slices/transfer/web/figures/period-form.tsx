import type { FormEvent } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { choosableMonths, type PeriodFilter, readPeriod } from './figures-period.ts'

const lately = { value: '', label: '最近6か月' }
const kinds = [
  { value: '', label: 'すべて' },
  ...Object.entries(transferKindNames).map(([value, label]) => ({ value, label })),
]

/** Keyed by the filter by its user, so that the fields follow the address when somebody goes back. */
export function PeriodForm({ filter, withKind = false }: { filter: PeriodFilter; withKind?: boolean }) {
  const replaceSearch = useReplaceSearch()
  const months = choosableMonths(new Date())
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    replaceSearch({ ...readPeriod(Object.fromEntries(fields)) })
  }
  return (
    <search data-screen-only>
      <form
        onSubmit={submit}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 rounded-8 bg-solid-gray-50 p-4 *:min-w-36 max-sm:*:flex-1"
      >
        <SelectField id="from" label="開始の月" need="none" choices={[lately, ...months]} defaultValue={filter.from} />
        <SelectField
          id="through"
          label="終了の月"
          need="none"
          choices={[{ value: '', label: '今月' }, ...months]}
          defaultValue={filter.through}
        />
        {withKind && <SelectField id="kind" label="種類" need="none" choices={kinds} defaultValue={filter.kind} />}
        <Button type="submit">表示する</Button>
      </form>
    </search>
  )
}
