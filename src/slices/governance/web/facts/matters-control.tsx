import { useRef } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { FieldError } from '../../../../design/form/field-error.tsx'
import type { FieldTexts } from '../../../../design/form/field-frame.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import type { Matter } from '../../domain/facts/fact-field.ts'

/** The matters in their order, each with its text and its targets. No matter at all: nobody has stated them. */
export function MattersControl({
  frame: { id, label, hint, error },
  errorOf,
  text,
  onText,
}: {
  frame: FieldTexts
  errorOf: (id: string) => string | undefined
  text: string
  onText: (text: string) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  const matters: readonly Matter[] = text ? JSON.parse(text) : []
  const put = (changed: readonly Matter[]) => onText(changed.length > 0 ? JSON.stringify(changed) : '')
  const change = (at: number, part: Partial<Matter>) =>
    put(matters.map((matter, index) => (index === at ? { ...matter, ...part } : matter)))
  const raise = (at: number) => put(matters.toSpliced(at - 1, 2, ...matters.slice(at - 1, at + 1).toReversed()))
  const add = () => {
    put([...matters, { title: '' }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
  }
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="space-y-3">
      <legend className="text-dns-16B-130 leading-150 text-solid-gray-900">{label}</legend>
      {hint && <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{hint}</p>}
      <FieldError id={`${id}-error`} message={error} />
      {matters.length === 0 && <p>事項は、まだ書かれていません（不明）。</p>}
      <ol ref={list} className="space-y-4">
        {matters.map((matter, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a matter that is being written is named by its place
          <li key={at} className="space-y-3 rounded-8 border border-solid-gray-300 p-4">
            <TextField
              id={`${id}.${at}.title`}
              label={`事項${at + 1}の名称`}
              value={matter.title}
              maxLength={200}
              error={errorOf(`${id}.${at}.title`)}
              onChange={({ target }) => change(at, { title: target.value })}
            />
            <TextAreaField
              id={`${id}.${at}.text`}
              label="内容"
              need="none"
              rows={3}
              value={matter.text ?? ''}
              onChange={({ target }) => change(at, { text: target.value })}
            />
            <TextAreaField
              id={`${id}.${at}.targets`}
              label="目標"
              hint="一行に一つ。空欄なら不明のままです。"
              need="none"
              rows={2}
              value={matter.targets?.join('\n') ?? ''}
              onChange={({ target }) =>
                change(at, { targets: target.value === '' ? undefined : target.value.split('\n') })
              }
            />
            <div className="flex flex-wrap gap-2">
              {at > 0 && (
                <Button kind="quiet" onClick={() => raise(at)}>
                  事項{at + 1}を一つ上へ
                </Button>
              )}
              <Button kind="quiet" onClick={() => put(matters.toSpliced(at, 1))}>
                事項{at + 1}を消す
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button kind="secondary" onClick={add}>
        事項を足す
      </Button>
    </fieldset>
  )
}
