import { expect, it } from 'vitest'
import { createLog } from './structured-log.ts'

function logged(error: unknown): string {
  const lines: string[] = []
  createLog('info', { write: (line) => lines.push(line) }).error({ err: error }, 'failed')
  return lines.join('')
}

const databaseError = Object.assign(new Error('invalid input syntax for type uuid: "架空 "花子""'), {
  severity: 'ERROR',
  code: '22P02',
  routine: 'string_to_uuid',
  detail: 'Key (name)=(架空 花子) already exists.',
  where: "unnamed portal parameter $1 = '架空 花子'",
  hint: '架空 花子?',
  constraint: 'patient_name_key',
  parameters: ['架空 花子'],
})

it('says where the database stumbled, not over whom', () => {
  const line = logged(databaseError)
  expect(line).not.toContain('花子')
  expect(JSON.parse(line).err).toMatchObject({
    message: 'invalid input syntax for type uuid: "…"',
    code: '22P02',
    constraint: 'patient_name_key',
  })
})

it.each([
  ['date field value out of range: 1931-02-30', 'date field value out of range: "…"'],
  ['ungültige Eingabesyntax für Typ uuid: »花子«', 'ungültige Eingabesyntax für Typ uuid: "…"'],
  ['value „花子“ is out of range', 'value "…" is out of range'],
  ['permission denied for function record_audit', 'permission denied for function record_audit'],
])('leaves out of a database’s sentence what may be a value: %s', (message, kept) => {
  expect(JSON.parse(logged(Object.assign(new Error(message), { severity: 'ERROR' }))).err.message).toBe(kept)
})

it('names the fields that a shape found wrong, not what stood in them', () => {
  const shapeError = Object.assign(new Error('[{ "received": "花子" }]'), {
    issues: [{ path: ['patient', 'name'], code: 'invalid_type', input: '花子' }],
  })
  const line = logged(shapeError)
  expect(line).not.toContain('花子')
  expect(JSON.parse(line).err).toMatchObject({ fields: 'patient.name invalid_type' })
})

it('keeps quiet about them in causes and in several errors at once', () => {
  const wrapped = new AggregateError([databaseError, new Error('also', { cause: databaseError })], 'both failed')
  expect(logged(wrapped)).not.toContain('花子')
  expect(logged(wrapped)).toContain('both failed')
})

it('keeps the message and the place of an error of our own', () => {
  const { err } = JSON.parse(logged(new TypeError('half-way')))
  expect(err).toMatchObject({ type: 'TypeError', message: 'half-way' })
  expect(err.stack).toContain('structured-log.test.ts')
})
