import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { dayHint, readDay } from '../../../../kernel/tenancy/web/read-day.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { tellDecision } from '../../contract/endpoints/opinion-endpoints.ts'

/** The member's own decision: told for the record, whatever the opinions were. */
export function DecisionForm({ opinionId }: { opinionId: string }) {
  const client = useQueryClient()
  const [error, setError] = useState<string>()
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const day = readDay(new FormData(event.currentTarget), 'decidedOn', '決定した日')
    if ('message' in day) return setError(day.message)
    const answer = await callEndpoint(tellDecision, { params: { opinionId }, body: { decidedOn: day.day } })
    setError(answer.ok ? undefined : answer.problem.title)
    if (answer.ok) await client.invalidateQueries()
  }
  return (
    <Section
      title="自法人の決定を伝える"
      note="決めるのは自法人です。回答を待つことも、意見に従うことも求められません。照会が決定より前であったことの記録になります。"
    >
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2" data-screen-only>
        <div className="w-[16rem] max-w-full">
          <TextField id="decidedOn" label="決定した日" hint={dayHint} error={error} />
        </div>
        <Button type="submit" kind="secondary">
          決定した日を伝える
        </Button>
      </form>
    </Section>
  )
}
