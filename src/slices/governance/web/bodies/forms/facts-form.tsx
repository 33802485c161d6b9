import { parse, stringify } from 'yaml'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import { shapeMessage } from '../../../../../platform/files/shape-messages.ts'
import { recordStatement } from '../../../contract/endpoints/bodies-endpoints.ts'
import { statementShapes } from '../../../contract/living/statement-shapes.ts'
import { DayField, type Read, RecordForm, readRecord, textOf } from './record-form.tsx'

export const factTopics = {
  articles: '定款',
  corporation: '法人',
  policy: '医療連携推進方針',
  planningAreas: '構想区域',
  finances: '財務・体制',
  process: '認定までの手続',
} as const
export type FactTopic = keyof typeof factTopics

type Body = CallOf<typeof recordStatement>['body']

/** A version of the facts of one topic as text: what stands now, to be changed where it changes. */
export function FactsForm({ topic, value }: { topic: FactTopic; value: unknown }) {
  const name = `facts-${topic}`
  return (
    <RecordForm
      name={name}
      summary={`${factTopics[topic]}の新しい版を、ファイルの文（YAML）で記録する`}
      action="この版を記録する"
      read={(form): Read<Body> => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-day`]: '効力を生じる日' })
        const effectiveOn = days[`${name}-day`]
        const facts = readFacts(topic, textOf(form, `${name}-value`))
        if (errors.length > 0 || !effectiveOn || 'messages' in facts) {
          const faults = 'messages' in facts ? facts.messages : []
          return { errors: [...faults.map((message) => ({ field: `${name}-value`, message })), ...errors] }
        }
        return { body: { topic, subject: null, effectiveOn, value: facts.value, reason } as Body }
      }}
      send={(body) => callEndpoint(recordStatement, { body })}
    >
      {(errorOf) => (
        <>
          <TextAreaField
            id={`${name}-value`}
            label={`${factTopics[topic]}の事実`}
            hint="書かない項目は「不明」、定めがないことを確かめた項目は null とします。"
            rows={14}
            spellCheck={false}
            defaultValue={value === undefined ? '' : stringify(value)}
            error={errorOf(`${name}-value`)}
          />
          <DayField id={`${name}-day`} label="効力を生じる日" error={errorOf(`${name}-day`)} />
        </>
      )}
    </RecordForm>
  )
}

function readFacts(topic: FactTopic, text: string): { value: unknown } | { messages: readonly string[] } {
  let written: unknown
  try {
    written = parse(text)
  } catch {
    return { messages: ['書式を読めません。「項目: 値」の形で、一行に一つ書いてください。'] }
  }
  const read = statementShapes[topic].safeParse(written, { error: shapeMessage })
  if (read.success) return { value: read.data }
  return { messages: read.error.issues.map(({ path, message }) => `${path.join('.') || '全体'}：${message}`) }
}
