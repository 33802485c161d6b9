import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { setFact } from '../what-if-edits.ts'
import type { EditFormProps } from './edit-form-props.ts'

/** Any fact of the case format, for people who know it; the server says what does not fit. */
export function RawEdit({ onEdit }: EditFormProps) {
  const [path, setPath] = useState('')
  const [value, setValue] = useState('')
  const [errors, setErrors] = useState<{ path?: string; value?: string }>({})

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!path.startsWith('/')) return setErrors({ path: '項目は「/」で始めてください。' })
    const read = readJson(value)
    if (read === undefined) return setErrors({ value: '値をJSONとして読めません。文字列は引用符で囲んでください。' })
    setErrors({})
    onEdit(setFact(path, read))
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <TextField
        id="raw-path"
        label="項目（JSON Pointer）"
        hint="例：/finances/financialBase"
        error={errors.path}
        value={path}
        onChange={(event) => setPath(event.target.value)}
      />
      <TextField
        id="raw-value"
        label="値（JSON）"
        hint='例：true、3、"海老名市"'
        error={errors.value}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="submit">この値を仮定する</Button>
    </form>
  )
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
