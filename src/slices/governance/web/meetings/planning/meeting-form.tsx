import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { ChoiceGroup } from '../../../../../design/form/choice-group.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { useGo } from '../../../../../platform/browser/use-address.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { listMeetings, saveMeeting, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { bodies } from '../../../domain/meeting/meeting-facts.ts'
import { meetingAddress } from '../addresses.ts'
import { bodyWords } from '../words.ts'
import { ItemFields } from './item-fields.tsx'
import {
  draftErrors,
  firstSubjectOf,
  forBody,
  type MeetingDraft,
  newItem,
  onPlannedDay,
  plannedFrom,
} from './planned-meeting.ts'

const bodyChoices = bodies.map((value) => ({ value, label: bodyWords[value] }))
const formChoices = [
  { value: 'meeting', label: '会議を開く' },
  { value: 'written', label: '会議を開かずに決議する（決議の省略）' },
] as const

export function MeetingForm({
  meetingId,
  version,
  start,
  plannedOn = null,
}: {
  meetingId: string
  /** Null for a new meeting. */
  version: number | null
  start: MeetingDraft
  /** Of the ordinary general meeting, in the plan of the year. */
  plannedOn?: string | null
}) {
  const go = useGo()
  const { send, busy } = useChange(showMeeting, listMeetings)
  const [draft, setDraft] = useState(start)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const change = (part: Partial<MeetingDraft>) => setDraft({ ...draft, ...part })

  async function submit(event: FormEvent) {
    event.preventDefault()
    const found = draftErrors(draft)
    setErrors(found)
    if (found.length > 0) return
    const answer = await send(saveMeeting, {
      params: { meetingId },
      body: { version, meeting: plannedFrom(draft) },
    })
    const refusal = refusalOf(answer)
    if (refusal) setErrors([{ message: refusal }])
    else go(meetingAddress(meetingId))
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[44rem] space-y-8">
      <ErrorSummary errors={errors} />
      <Section title="どの会議か">
        <div className="space-y-4">
          <ChoiceGroup
            id="body"
            label="機関"
            choices={bodyChoices}
            value={draft.body}
            onChoose={(body) => setDraft(onPlannedDay(forBody(draft, body), plannedOn))}
          />
          <ChoiceGroup
            id="form"
            label="決め方"
            choices={formChoices}
            value={draft.form}
            onChoose={(form) => change({ form })}
          />
          <TextField
            id="title"
            label="会議の名称"
            value={draft.title}
            maxLength={200}
            error={messageFor(errors, 'title')}
            onChange={({ target }) => change({ title: target.value })}
          />
          <WhenAndWhere draft={draft} plannedOn={plannedOn} errors={errors} change={change} />
          {draft.body === 'generalMeeting' && draft.form === 'meeting' && (
            <Checkbox
              id="writtenVoting"
              label="出席しない社員に、書面・電磁的方法での議決権の行使を認める（招集は2週間前まで。一般法39条1項）"
              checked={draft.writtenVoting}
              onChange={({ target }) => change({ writtenVoting: target.checked })}
            />
          )}
          {draft.body !== 'generalMeeting' && (
            <Checkbox
              id="sharedWith"
              label="法人の理事・評議員と社員にも公開する"
              checked={draft.sharedWith === 'alliance'}
              onChange={({ target }) => change({ sharedWith: target.checked ? 'alliance' : 'body' })}
            />
          )}
        </div>
      </Section>
      <Section title={`議題（${draft.items.length}）`}>
        <div className="space-y-4">
          {draft.items.map((item, index) => (
            <ItemFields
              key={item.id}
              item={item}
              index={index}
              body={draft.body}
              errors={errors}
              onChange={(changed) =>
                change({ items: draft.items.map((each) => (each.id === changed.id ? changed : each)) })
              }
              onRemove={
                draft.items.length === 1
                  ? undefined
                  : () => change({ items: draft.items.filter(({ id }) => id !== item.id) })
              }
            />
          ))}
          <Button
            kind="secondary"
            onClick={() => change({ items: [...draft.items, { ...newItem(), subject: firstSubjectOf(draft.body) }] })}
          >
            議題を加える
          </Button>
        </div>
      </Section>
      <Button type="submit" busy={busy}>
        保存して、招集の期限を見る
      </Button>
    </form>
  )
}

function WhenAndWhere({
  draft,
  plannedOn,
  errors,
  change,
}: {
  draft: MeetingDraft
  plannedOn: string | null
  errors: readonly FormError[]
  change: (part: Partial<MeetingDraft>) => void
}) {
  const isMeeting = draft.form === 'meeting'
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          id="day"
          type="date"
          label={isMeeting ? '開催日' : '回答の期限'}
          hint={
            draft.body === 'generalMeeting' && plannedOn
              ? `年間の計画の定時社員総会：${japaneseDay(plannedOn)}`
              : undefined
          }
          value={draft.day}
          error={messageFor(errors, 'day')}
          onChange={({ target }) => change({ day: target.value })}
        />
        <TextField
          id="hour"
          type="time"
          label="時刻"
          value={draft.hour}
          error={messageFor(errors, 'hour')}
          onChange={({ target }) => change({ hour: target.value })}
        />
      </div>
      {isMeeting && (
        <>
          <TextField
            id="place"
            label="場所"
            need="none"
            value={draft.place}
            maxLength={300}
            error={messageFor(errors, 'place')}
            onChange={({ target }) => change({ place: target.value })}
          />
          <TextField
            id="onlineAddress"
            label="映像と音声のアドレス"
            hint="離れた場所から出席できるようにするとき。"
            need="optional"
            value={draft.onlineAddress}
            maxLength={500}
            onChange={({ target }) => change({ onlineAddress: target.value })}
          />
        </>
      )}
    </>
  )
}
