import { SelectField } from '../../../../../design/form/select-field.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import { recordTermEnd } from '../../../contract/endpoints/bodies-endpoints.ts'
import { causeWords, choicesFrom, type ShownTerm } from '../body-words.ts'
import { DayField, RecordForm, readRecord, textOf } from './record-form.tsx'

type Body = CallOf<typeof recordTermEnd>['body']
type Cause = NonNullable<Body['end']>['cause']

export function EndForm({ term }: { term: Pick<ShownTerm, 'termId' | 'name' | 'lastOn'> }) {
  const { termId } = term
  const name = `end-${termId}`
  const send = (body: Body) => callEndpoint(recordTermEnd, { params: { termId }, body })
  if (term.lastOn) {
    return (
      <RecordForm
        name={name}
        summary={<Named name={term.name}>終任の記録を取り消す</Named>}
        action="取り消す"
        read={(form): { body: Body } | { errors: readonly { message: string }[] } => {
          const { errors, reason } = readRecord(form, name, {})
          return errors.length > 0 ? { errors } : { body: { end: null, reason } }
        }}
        send={send}
      >
        {() => <p className="text-std-16N-170">誤って記録した終任を取り消します。取り消したことも履歴に残ります。</p>}
      </RecordForm>
    )
  }
  return (
    <RecordForm
      name={name}
      summary={<Named name={term.name}>終任を記録する</Named>}
      action="終任を記録する"
      read={(form) => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-on`]: '最後の日' })
        const lastOn = days[`${name}-on`]
        if (errors.length > 0 || !lastOn) return { errors }
        return { body: { end: { lastOn, cause: textOf(form, `${name}-cause`) as Cause }, reason } }
      }}
      send={send}
    >
      {(errorOf) => (
        <>
          <DayField id={`${name}-on`} label="最後の日" error={errorOf(`${name}-on`)} />
          <SelectField id={`${name}-cause`} label="事由" choices={choicesFrom(causeWords)} />
        </>
      )}
    </RecordForm>
  )
}

/** Forms of one kind stand in every row: the name tells them apart for those who hear the page. */
export const Named = ({ name, children }: { name: string; children: string }) => (
  <>
    <span className="sr-only">{name}の</span>
    {children}
  </>
)
