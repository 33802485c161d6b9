import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { type TransferState, transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { type TransferKind, transferKindNames } from '../../domain/transfer-kind.ts'
import { boardAddress } from '../addresses.ts'
import { type BoardFilter, isNarrowed, readBoardFilter, statesOf } from './board-filter.ts'

const all = { value: '', label: 'すべて' }
const partyWords = { sender: '自分たちの依頼', receiver: '届いた照会' } as const
const kinds = [all, ...Object.entries(transferKindNames).map(([value, label]) => ({ value, label }))]
const parties = [all, ...Object.entries(partyWords).map(([value, label]) => ({ value, label }))]
const statesIn = (over: string) => [
  all,
  ...statesOf(over).map((value) => ({ value, label: transferStateNames[value] })),
]
const turns = [all, { value: 'true', label: '対応待ちだけ' }]

/** Keyed by the filter, so that the fields follow the address when somebody goes back. */
export function FilterForm({ filter, onFilter }: { filter: BoardFilter; onFilter: (filter: BoardFilter) => void }) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    onFilter(readBoardFilter({ ...Object.fromEntries(fields), over: filter.over }))
  }
  const [isUnfolded, setIsUnfolded] = useState(isNarrowed(filter))
  return (
    <search data-screen-only>
      {/* What waits for somebody is to be seen on a phone without scrolling past five fields. */}
      <Button
        kind="secondary"
        className={`lg:hidden ${isUnfolded ? 'mb-2' : ''}`}
        aria-expanded={isUnfolded}
        aria-controls="board-filter"
        onClick={() => setIsUnfolded(!isUnfolded)}
      >
        {isUnfolded ? '絞り込みを閉じる' : '探す・絞り込む'}
      </Button>
      <form
        id="board-filter"
        onSubmit={submit}
        className={`${isUnfolded ? '' : 'max-lg:hidden'} grid grid-cols-2 items-end gap-x-2 gap-y-3 rounded-8 bg-solid-gray-50 p-3 max-lg:*:first:col-span-2 max-lg:*:last:col-span-2 lg:grid-cols-[minmax(14rem,2fr)_1fr_1fr_1fr_1fr_auto] lg:gap-x-4`}
      >
        <TextField id="q" type="search" label="患者・病名・番号" need="none" defaultValue={filter.q} maxLength={100} />
        <SelectField id="state" label="状況" need="none" choices={statesIn(filter.over)} defaultValue={filter.state} />
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

/** What a printed list is a list of. */
export function filterWords({ q, state, kind, party, todo }: BoardFilter): string {
  const words = [
    q && `「${q}」を含む`,
    state && transferStateNames[state as TransferState],
    kind && transferKindNames[kind as TransferKind],
    party && partyWords[party as keyof typeof partyWords],
    todo && '対応待ち',
  ]
  return words.filter(Boolean).join('・')
}
