import fc from 'fast-check'
import { z } from 'zod'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
}

/** Texts that have hurt somebody: broken letters, other directions, prototypes, other languages' syntax. */
export const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e逆\u2066',
  '\u0007\u001b[31m',
  '\r\nSet-Cookie: renkei_session=x',
  '__proto__',
  'constructor',
  "'; drop table kernel.account; --",
  "' or '1'='1",
  '%00',
  '%_\\',
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '=1+1',
  'NaN',
  '1e999',
  '9'.repeat(400),
  '長'.repeat(3_000),
  'e\u0301'.repeat(50),
  '👨‍👩‍👧‍👦',
] as const

const hostileValues = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(null, true, -1, 0, 1e21, -0, Number.MAX_SAFE_INTEGER + 1, [], {}, [[]], {
    constructor: { prototype: 1 },
  }),
  fc.jsonValue(),
)

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('架空の病院', ...hostileTexts))

/** Input of a declared shape: mostly as declared, sometimes wrong in one place, sometimes wrong altogether. */
export function arbitraryInput(shape: z.ZodType): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema
  return fc.oneof({ weight: 9, arbitrary: arbitraryOf(schema) }, { weight: 1, arbitrary: hostileValues })
}

function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: declared(schema) }, { weight: 1, arbitrary: hostileValues })
}

function declared(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const branches = schema.anyOf ?? schema.oneOf
  if (branches) return fc.oneof(...branches.map(arbitraryOf))
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date') return fc.constantFrom('2026-11-22', '2016-02-29', '9999-12-31', '2026-02-30')
      return schema.format === 'uuid' ? fc.uuid() : text
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -1e9), max: Math.min(schema.maximum ?? 2_000, 1e9) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return arbitraryList(schema)
    case 'object':
      return arbitraryObject(schema)
    default:
      return fc.jsonValue()
  }
}

function arbitraryList({ prefixItems = [], items }: Schema): fc.Arbitrary<unknown> {
  const rest = fc.array(typeof items === 'object' ? arbitraryOf(items) : fc.jsonValue(), { maxLength: 3 })
  return fc.tuple(fc.tuple(...prefixItems.map(arbitraryOf)), rest).map(([first, more]) => [...first, ...more])
}

function arbitraryObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, arbitraryOf(each)]))
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  const strange = fc.dictionary(fc.constantFrom(...hostileTexts), fc.jsonValue(), { maxKeys: 1 })
  return fc
    .tuple(known, fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: strange }))
    .map(([left, right]) => ({ ...left, ...right }))
}
