import { Button } from '../../../../design/action/button.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { partNames } from '../part-names.ts'
import { fieldId } from './entry-draft.ts'
import { newRow, type PartForm, type RowField, type StatementRow } from './statement-row.ts'

/** The statements of one part; removing is undone in place until the correction is registered. */
export function PartEditor({
  form,
  rows,
  errors,
  onRows,
}: {
  form: PartForm
  rows: readonly StatementRow[]
  errors: readonly FormError[]
  onRows: (rows: readonly StatementRow[]) => void
}) {
  const name = partNames[form.part] ?? form.part
  // One field of the part's own name says it already.
  const isNamedByField = rows.length > 0 && form.fields[0]?.label.startsWith(name)
  const replace = (changed: StatementRow) => onRows(rows.map((row) => (row.id === changed.id ? changed : row)))
  return (
    <fieldset className="border-t border-solid-gray-420 pt-4">
      <legend className={isNamedByField ? 'sr-only' : 'float-left w-full text-std-16B-170 text-solid-gray-900'}>
        {name}
      </legend>
      <div className="clear-both space-y-4">
        {rows.map((row, index) => (
          <RowEditor
            key={row.id}
            form={form}
            row={row}
            label={`${name}の記載${index + 1}`}
            errors={errors}
            onRow={replace}
            onDrop={() => onRows(rows.filter((each) => each.id !== row.id))}
          />
        ))}
        <Button kind="quiet" onClick={() => onRows([...rows, newRow(form)])}>
          {name}の記載を加える
        </Button>
      </div>
    </fieldset>
  )
}

function RowEditor({
  form,
  row,
  label,
  errors,
  onRow,
  onDrop,
}: {
  form: PartForm
  row: StatementRow
  label: string
  errors: readonly FormError[]
  onRow: (row: StatementRow) => void
  onDrop: () => void
}) {
  if (row.isRemoved) {
    return (
      <p className="flex flex-wrap items-center gap-3">
        <del>{form.describe(row.values)}</del>
        <Button kind="quiet" onClick={() => onRow({ ...row, isRemoved: false })}>
          取り除くのをやめる
        </Button>
      </p>
    )
  }
  const remove = () => (row.previous ? onRow({ ...row, isRemoved: true }) : onDrop())
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a fieldset is read out twice
    <div role="group" aria-label={label} className="flex flex-wrap items-end gap-3">
      {form.fields.map((field) => (
        <div key={field.name} className="min-w-[12rem] flex-1">
          <Control
            id={fieldId(row, field.name)}
            field={field}
            value={row.values[field.name] ?? ''}
            error={messageFor(errors, fieldId(row, field.name))}
            onValue={(value) => onRow({ ...row, values: { ...row.values, [field.name]: value } })}
          />
        </div>
      ))}
      <Button kind="quiet" onClick={remove} aria-label={`${label}を取り除く`}>
        取り除く
      </Button>
    </div>
  )
}

function Control({
  id,
  field,
  value,
  error,
  onValue,
}: {
  id: string
  field: RowField
  value: string
  error: string | undefined
  onValue: (value: string) => void
}) {
  const { label, hint, need = 'required', choices } = field
  return choices ? (
    <SelectField
      id={id}
      label={label}
      hint={hint}
      need={need}
      error={error}
      choices={choices}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  ) : (
    <TextField
      id={id}
      label={label}
      hint={hint}
      need={need}
      error={error}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}
