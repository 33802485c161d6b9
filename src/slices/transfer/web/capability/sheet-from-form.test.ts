import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheetShape } from '../../contract/ward-shapes.ts'
import { arbitrarySheet } from '../../domain/testing/arbitrary-ward.ts'
import type { AdmissionCapability } from '../../domain/ward/admission-capability.ts'
import { numberFieldNames, sheetFromForm } from './sheet-from-form.ts'

const nothing = { procedures: {}, infections: {}, behaviours: {} }

/** What the form holds when it shows this sheet. */
function formOf(sheet: AdmissionCapability): FormData {
  const form = new FormData()
  for (const field of numberFieldNames) form.set(field, String(sheet[field] ?? ''))
  for (const purpose of sheet.purposes ?? []) form.append('purposes', purpose)
  for (const therapy of sheet.therapies ?? []) form.append('therapies', therapy)
  if (sheet.therapies?.length === 0) form.set('no-therapies', 'on')
  for (const field of ['sexes', 'withoutGuarantor', 'specialDrugs'] as const) form.set(field, sheet[field] ?? '')
  form.set('notes', sheet.notes ?? '')
  form.set('validFromOn', '2026-11-22')
  return form
}

const written = (fields: Record<string, string>) => {
  const form = formOf(nothing)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return sheetFromForm(form, nothing)
}

it('a sheet that is shown and recorded again is the same sheet, and one the server takes', () => {
  fc.assert(
    fc.property(arbitrarySheet, (drawn) => {
      // Ages that nobody has are refused, and a list of no purposes cannot be told from one that was not written.
      const sheet = { ...drawn, oldestAge: undefined, purposes: drawn.purposes?.length ? drawn.purposes : undefined }
      const read = sheetFromForm(formOf(sheet), sheet)
      if (!read.ok) throw new Error(JSON.stringify(read.failure))
      expect(JSON.parse(JSON.stringify(read.value.sheet))).toEqual(JSON.parse(JSON.stringify(sheet)))
      expect(sheetShape.safeParse(JSON.parse(JSON.stringify(read.value.sheet))).success).toBe(true)
    }),
  )
})

it.each([
  ['full-width digits', { privateRooms: '１２' }, 12],
  ['spaces', { privateRooms: ' 3 ' }, 3],
  ['nothing', { privateRooms: '' }, undefined],
])('%s are read as people type them', (_, fields, rooms) => {
  const read = written(fields)
  expect(read.ok && read.value.sheet.privateRooms).toBe(rooms)
})

it.each([
  ['a word', { privateRooms: '三' }, 'privateRooms'],
  ['a fraction', { dialysisSeats: '1.5' }, 'dialysisSeats'],
  ['less than nothing', { usualDaysToAdmission: '-1' }, 'usualDaysToAdmission'],
  ['too many', { oldestAge: '131' }, 'oldestAge'],
  ['ages that nobody has', { youngestAge: '70', oldestAge: '60' }, 'youngestAge'],
  ['no day', { validFromOn: '' }, 'validFromOn'],
])('%s is said at its field', (_, fields, field) => {
  const read = written(fields)
  expect(read.ok ? [] : read.failure.map((each) => each.field)).toEqual([field])
})
