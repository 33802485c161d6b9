import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../../design/action/button.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { FieldError } from '../../../../design/form/field-error.tsx'
import { type EntryTexts, entriesOfText, textOfEntries } from '../../domain/facts/fact-entries.ts'
import type { EntriesField } from '../../domain/facts/fact-field.ts'
import { type ControlProps, FactControl, hintOf } from './fact-control.tsx'
import { elementId } from './reading.ts'

/** The entries in their order, each with its own fields. Where none is written, nobody has stated them, or that there is none. */
export function EntriesControl({ field, text, errorOf, onText }: ControlProps<EntriesField>) {
  const { path, label, noun, none, fields } = field
  const id = elementId(path)
  const list = useRef<HTMLOListElement>(null)
  const entries = entriesOfText(text)
  const put = (changed: readonly EntryTexts[]) => onText(changed.length > 0 ? textOfEntries(changed) : '')
  const raise = (at: number) => put(entries.toSpliced(at - 1, 2, ...entries.slice(at - 1, at + 1).toReversed()))
  const add = () => {
    // At once, so that no letter typed after the click goes astray.
    flushSync(() => put([...entries, {}]))
    list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(input, select, textarea)')?.focus()
  }
  const error = errorOf(id)
  const hint = hintOf(field)
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="space-y-3">
      <legend className="text-dns-16B-130 leading-150 text-solid-gray-900">{label}</legend>
      {hint && <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{hint}</p>}
      <FieldError id={`${id}-error`} message={error} />
      {entries.length === 0 && none === undefined && <p>{noun}は、まだ書かれていません（不明）。</p>}
      {entries.length === 0 && none !== undefined && (
        <Checkbox
          id={`${id}-none`}
          label={`${none}（確かめた）`}
          checked={text !== ''}
          onChange={() => onText(text === '' ? textOfEntries([]) : '')}
        />
      )}
      <ol ref={list} className="space-y-4">
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry that is being written is named by its place
          <li key={at} className="space-y-3 rounded-8 border border-solid-gray-300 p-4">
            {fields.map((each, place) => (
              <FactControl
                key={each.path}
                field={{
                  ...each,
                  path: `${path}.${at}.${each.path}`,
                  label: place === 0 ? `${noun}${at + 1}の${each.label}` : each.label,
                }}
                text={entry[each.path] ?? ''}
                errorOf={errorOf}
                onText={(changed) => put(entries.with(at, { ...entry, [each.path]: changed }))}
              />
            ))}
            <div className="flex flex-wrap gap-2">
              {at > 0 && (
                <Button kind="quiet" onClick={() => raise(at)}>
                  {noun}
                  {at + 1}を一つ上へ
                </Button>
              )}
              <Button kind="quiet" onClick={() => put(entries.toSpliced(at, 1))}>
                {noun}
                {at + 1}を消す
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button kind="secondary" onClick={add}>
        {noun}を足す
      </Button>
    </fieldset>
  )
}
