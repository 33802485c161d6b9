import { expect, it } from 'vitest'
import { refusalErrors } from './refusal-errors.ts'

const refusal = { type: 'entry-not-valid', title: '記載に誤りがあります。', status: 422 }

it('names the part and the statement in the words of the form', () => {
  const fields = [{ field: 'entry.certifications.1.on', message: '日付ではありません。' }]
  expect(refusalErrors({ ...refusal, fields })).toEqual([{ message: '認定日の記載2：日付ではありません。' }])
})

it('shows the refusal itself when no field is named', () => {
  expect(refusalErrors({ ...refusal, fields: [] })).toEqual([{ message: '記載に誤りがあります。' }])
})
