import type { FormEvent } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { boardAddress } from '../addresses.ts'
import { type BoardFilter, isNarrowed, readBoardFilter } from './board-filter.ts'

const all = { value: '', label: 'すべて' }
const kinds = [all, ...Object.entries(transferKindNames).map(([value, label]) => ({ value, label }))]
const parties = [all, { value: 'sender', label: '自分たちの依頼' }, { value: 'receiver', label: '届いた照会' }]
const turns = [all, { value: 'true', label: '対応待ちだけ' }]

/** Keyed by the filter, so that the fields follow the address when somebody goes back. */
export function FilterForm({ filter, onFilter }: { filter: BoardFilter; onFilter: (filter: BoardFilter) => void }) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    onFilter(readBoardFilter({ ...Object.fromEntries(fields), over: filter.over }))
  }
  return (
    <search data-screen-only>
      <form
        onSubmit={submit}
        className="grid grid-cols-3 items-end gap-x-2 gap-y-3 rounded-8 bg-solid-gray-50 p-3 max-lg:*:first:col-span-3 max-lg:*:last:col-span-3 lg:grid-cols-[minmax(14rem,2fr)_1fr_1fr_1fr_auto] lg:gap-x-4"
      >
        <TextField id="q" type="search" label="患者・病名・番号" need="none" defaultValue={filter.q} maxLength={100} />
        <SelectField id="party" label="立場" need="none" choices={parties} defaultValue={filter.party} />
        <SelectField id="kind" label="種類" need="none" choices={kinds} defaultValue={filter.kind} />
        <SelectField id="todo" label="対応" need="none" choices={turns} defaultValue={filter.todo} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">絞り込む</Button>
          {isNarrowed(filter) && (
            <LinkButton kind="quiet" href={boardAddress}>
              解除
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
