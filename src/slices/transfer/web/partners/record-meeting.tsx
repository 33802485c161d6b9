import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { GroupFrame } from '../../../../design/form/choice-group.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { listPartners, recordPartnerMeeting } from '../../contract/figures/partner-endpoints.ts'
import { type MeetingMeans, meetingMeans, meetingMeansNames } from '../../domain/partners/partner.ts'
import type { ShownPartners } from './fee-standing.tsx'

const meansChoices = meetingMeans.map((value) => ({ value, label: meetingMeansNames[value] }))
const texts = { 'meeting-attendees': '出席者を入力してください。', 'meeting-subject': '内容を入力してください。' }

/** One meeting may be with several partners at once; each of them is then met. */
export function RecordMeeting({ partners, on }: Pick<ShownPartners, 'partners' | 'on'>) {
  const { send, busy } = useChange(listPartners)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const read = (name: string) => String(given.get(name) ?? '').trim()
    const partnerIds = given.getAll('partner').map(String)
    const missing: FormError[] = [
      ...(partnerIds.length === 0 ? [{ field: 'meeting-partners', message: '会った連携機関を選んでください。' }] : []),
      ...Object.entries(texts).flatMap(([field, message]) => (read(field) === '' ? [{ field, message }] : [])),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    const answer = await send(recordPartnerMeeting, {
      body: {
        heldOn: read('meeting-on') || on,
        means: read('meeting-means') as MeetingMeans,
        subject: read('meeting-subject'),
        attendees: read('meeting-attendees'),
        partnerIds,
      },
    })
    if (answer.ok) form.reset()
    else setErrors([{ message: answer.problem.title }])
  }
  return (
    <div className="mb-6" data-screen-only>
      <Disclosure summary="面会を記録する">
        <form onSubmit={submit} noValidate className="space-y-4 rounded-8 bg-solid-gray-50 p-4">
          <ErrorSummary errors={errors} />
          <div className="grid gap-4 md:grid-cols-4">
            <TextField id="meeting-on" type="date" label="年月日" defaultValue={on} max={on} />
            <SelectField id="meeting-means" label="方法" choices={meansChoices} />
            <TextField
              id="meeting-attendees"
              label="出席者"
              hint="双方の氏名と職種"
              maxLength={1000}
              error={messageFor(errors, 'meeting-attendees')}
            />
            <TextField
              id="meeting-subject"
              label="内容"
              hint="例：受入条件の確認"
              maxLength={200}
              error={messageFor(errors, 'meeting-subject')}
            />
          </div>
          <GroupFrame id="meeting-partners" label="会った連携機関" error={messageFor(errors, 'meeting-partners')}>
            {partners.map(({ id, name }) => (
              <Checkbox key={id} id={`met-${id}`} name="partner" value={id} label={name} />
            ))}
          </GroupFrame>
          <Button type="submit" busy={busy}>
            面会を記録する
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}
