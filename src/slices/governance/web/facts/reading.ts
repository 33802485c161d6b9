import type { FormError } from '../../../../design/form/form-error.ts'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { fieldOf } from '../../../../platform/files/field-path.ts'
import { shapeMessage } from '../../../../platform/files/shape-messages.ts'
import type { listStatements } from '../../contract/endpoints/bodies-endpoints.ts'
import { statementShapes } from '../../contract/living/statement-shapes.ts'
import { type FactTexts, fieldsOf, readFacts } from '../../domain/facts/stated-facts.ts'
import type { WritableTopic } from './addresses.ts'
import { completed, topicWords } from './writable-topics.ts'

/** What the form holds, as typed. */
export interface Writing {
  readonly texts: FactTexts
  readonly day: string
  readonly reason: string
  /** The newest version when the writing began; null: there was none. */
  readonly seenId: string | null
}

export interface Version {
  readonly value: unknown
  readonly effectiveOn: CalendarDate
  readonly reason: string
}

export type PastVersion = OutputOf<typeof listStatements>['items'][number]

export const elementId = (path: string): string => `fact-${path}`
export const dayId = elementId('day')
export const reasonId = elementId('reason')

/** A version to record, or everything that is wrong with what was typed, each at its field. */
export function readWriting(
  topic: WritableTopic,
  { texts, day, reason }: Writing,
): { readonly version: Version } | { readonly errors: readonly FormError[] } {
  const { groups, dayLabel } = topicWords[topic]
  const read = readFacts(groups, texts)
  const effectiveOn = readJapaneseDate(day)
  const errors: FormError[] =
    'faults' in read ? read.faults.map(({ path, message }) => ({ field: elementId(path), message })) : []
  const value = 'stated' in read ? completed(topic, read.stated) : undefined
  const shaped = 'stated' in read && statementShapes[topic].safeParse(value, { error: shapeMessage })
  if (shaped && !shaped.success)
    errors.push(...shaped.error.issues.map(({ path, message }) => atField(topic, fieldOf(path.map(stepOf)), message)))
  if (!effectiveOn) errors.push({ field: dayId, message: `${dayLabel}を「R8.11.22」のように入力してください。` })
  if (reason.trim() === '') errors.push({ field: reasonId, message: '根拠を入力してください。' })
  return errors.length > 0 || !effectiveOn ? { errors } : { version: { value, effectiveOn, reason: reason.trim() } }
}

const stepOf = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step))

/** The server's words about a version stand at the field they are about; the rest stand above the form. */
export const problemErrors = (topic: WritableTopic, { fields, title, detail }: Problem): readonly FormError[] =>
  fields.length > 0
    ? fields.map(({ field, message }) => atField(topic, field.replace(new RegExp(`^${topic}\\.?`), ''), message))
    : [{ message: [title, detail].filter(Boolean).join(' ') }]

function atField(topic: WritableTopic, path: string, message: string): FormError {
  const dotted = path.replaceAll(/\[(\d+)\]/g, '.$1')
  const found = fieldsOf(topicWords[topic].groups)
    .filter(({ path: own }) => dotted === own || dotted.startsWith(`${own}.`))
    .toSorted((one, other) => other.path.length - one.path.length)[0]
  if (!found) return { message: `${path}：${message}` }
  if (found.kind === 'entries') {
    const [at, part] = dotted.slice(found.path.length + 1).split('.')
    const inner = found.fields.find((each) => each.path === part)
    if (inner)
      return {
        field: elementId(`${found.path}.${at}.${inner.path}`),
        message: `${found.noun}${Number(at) + 1}の${inner.label}：${message}`,
      }
  }
  return { field: elementId(found.path), message: `${found.label}：${message}` }
}
