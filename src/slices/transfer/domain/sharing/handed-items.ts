import { fieldName, patientFieldNames, type RequestField } from '../field-names.ts'
import type { Patient } from '../patient.ts'

/** What is handed over with a choice: the need, and of the person what the form states that day. Codes, in the form's order. */
export const handedItems = (person: Readonly<Partial<Record<keyof Patient, unknown>>>): string[] => [
  'need',
  ...Object.keys(patientFieldNames).flatMap((field) =>
    person[field as keyof Patient] === undefined ? [] : [`patient.${field}`],
  ),
]

export const handedItemName = (code: string): string =>
  code === 'need' ? '必要な条件（病名・経過・処置など）' : fieldName(code as RequestField)
