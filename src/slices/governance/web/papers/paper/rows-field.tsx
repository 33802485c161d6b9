import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../../../design/action/button.tsx'

export type Rows = readonly (readonly string[])[]

/** A table that is typed: one group of fields a row, a new row at the end. */
export function RowsField({
  id,
  label,
  hint,
  columns,
  rows,
  onChange,
}: {
  id: string
  label: string
  hint: string | null
  columns: readonly string[]
  rows: Rows
  onChange: (rows: Rows) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  const shown = rows.length > 0 ? rows : [columns.map(() => '')]
  const change = (at: number, column: number, text: string) =>
    onChange(
      shown.map((row, index) =>
        index === at ? columns.map((_, cell) => (cell === column ? text : (row[cell] ?? ''))) : row,
      ),
    )
  return (
    <fieldset className="space-y-3">
      <legend className="text-std-16B-170 text-solid-gray-900">{label}</legend>
      {hint && <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{hint}</p>}
      <ol ref={list} className="space-y-4">
        {shown.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a typed row is named by its place
          <li key={at} className="space-y-2 rounded-8 border border-solid-gray-300 p-3">
            {columns.map((column, cell) => (
              <div key={column}>
                <label htmlFor={`${id}-${at}-${cell}`} className="text-dns-14N-130 text-solid-gray-800">
                  <span className="sr-only">{label}</span>
                  {at + 1}　{column}
                </label>
                <textarea
                  id={`${id}-${at}-${cell}`}
                  rows={1}
                  value={row[cell] ?? ''}
                  maxLength={5000}
                  onChange={(event) => change(at, cell, event.target.value)}
                  className="block field-sizing-content min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170"
                />
              </div>
            ))}
            {rows.length > 0 && (
              <Button kind="quiet" onClick={() => onChange(shown.filter((_, index) => index !== at))}>
                {at + 1}行目を消す
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button
        kind="secondary"
        onClick={() => {
          flushSync(() => onChange([...shown, columns.map(() => '')]))
          list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
        }}
      >
        {label}の行を足す
      </Button>
    </fieldset>
  )
}
