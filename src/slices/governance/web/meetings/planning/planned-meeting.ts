import type { FormError } from '../../../../../design/form/form-error.ts'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import type { PlannedMeeting } from '../../../contract/meetings/meeting-shapes.ts'
import type { MatterInterest } from '../../../domain/bodies/interested-directors.ts'
import { ordinaryMatter } from '../../../domain/duties/live/ordinary-meeting.ts'
import type { Body } from '../../../domain/meeting/meeting-facts.ts'
import { resolutionKindNames, type SubjectName, subjects } from '../../../domain/meeting/resolution-kind.ts'
import type { Meeting } from '../meeting-view.ts'

/** A meeting as it is being written: day and hour as their fields hold them. */
export interface MeetingDraft extends Omit<PlannedMeeting, 'heldAt'> {
  readonly day: string
  readonly hour: string
}
export type ItemDraft = MeetingDraft['items'][number]

export const newItem = (): ItemDraft => ({
  id: crypto.randomUUID(),
  title: '',
  explanation: '',
  subject: null,
  matter: { kind: 'noPersonalInterest' },
})

export const emptyDraft = (): MeetingDraft => ({
  body: 'board',
  form: 'meeting',
  title: '',
  day: '',
  hour: '14:00',
  place: '',
  onlineAddress: '',
  writtenVoting: false,
  sharedWith: 'body',
  items: [{ ...newItem(), subject: 'otherOfBoard' }],
})

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

export const draftOf = (meeting: Meeting): MeetingDraft => ({
  body: meeting.body,
  form: meeting.form,
  title: meeting.title,
  day: dateInJapan(new Date(meeting.heldAt)),
  hour: clock.format(new Date(meeting.heldAt)),
  place: meeting.place,
  onlineAddress: meeting.onlineAddress,
  writtenVoting: meeting.writtenVoting,
  sharedWith: meeting.sharedWith,
  items: meeting.items.map(({ id, title, explanation, subject, matter }) => ({
    ...{ id, title, explanation, subject, matter },
  })),
})

/** What is lacking before the draft can be saved, at its fields. */
export function draftErrors(draft: MeetingDraft): readonly FormError[] {
  const lacking = (isThere: boolean, field: string, message: string): FormError[] =>
    isThere ? [] : [{ field, message }]
  const isMeeting = draft.form === 'meeting'
  return [
    ...lacking(draft.title.trim() !== '', 'title', '会議の名称を入力してください。'),
    ...lacking(draft.day !== '', 'day', isMeeting ? '開催日を入力してください。' : '回答の期限を入力してください。'),
    ...lacking(draft.hour !== '', 'hour', '時刻を入力してください。'),
    ...lacking(
      !isMeeting || draft.place.trim() !== '' || draft.onlineAddress.trim() !== '',
      'place',
      '場所、または映像と音声のアドレスを入力してください。',
    ),
    ...draft.items.flatMap((item, index) => [
      ...lacking(item.title.trim() !== '', `item-title-${index}`, `議題${index + 1}の題を入力してください。`),
      ...lacking(namesParty(item.matter), `item-party-${index}`, `議題${index + 1}の相手を入力してください。`),
    ]),
  ]
}

const namesParty = (matter: MatterInterest): boolean =>
  matter.kind === 'noPersonalInterest' || (matter.kind === 'dealing' ? matter.body : matter.director).trim() !== ''

export const plannedFrom = ({ day, hour, ...draft }: MeetingDraft): PlannedMeeting => ({
  ...draft,
  heldAt: new Date(`${day}T${hour}:00+09:00`).toISOString(),
})

/** What a body decides, and what it only hears. */
export const subjectChoices = (body: Body) => [
  ...(Object.keys(subjects) as SubjectName[])
    .filter((name) => subjects[name].body === body)
    .map((name) => ({
      value: name as string,
      label: `${subjects[name].label}（${resolutionKindNames[subjects[name].kind]}・${subjects[name].article}）`,
    })),
  { value: '', label: '報告（決議しない）' },
]

/** Another body decides other things: what it does not decide becomes its first kind. */
export const forBody = (draft: MeetingDraft, body: Body): MeetingDraft => ({
  ...draft,
  body,
  items: draft.items.map((item) => ({
    ...item,
    subject: item.subject && subjects[item.subject].body !== body ? firstSubjectOf(body) : item.subject,
  })),
})

/** The ordinary general meeting as it begins to be written: the accounts come before it. */
export function ordinaryDraft(plannedOn: string | null): MeetingDraft {
  const items = [{ ...newItem(), title: subjects[ordinaryMatter].label, subject: ordinaryMatter }]
  return onPlannedDay({ ...emptyDraft(), body: 'generalMeeting', title: '定時社員総会', items }, plannedOn)
}

/** A general meeting without a day takes the one of the year's plan; what becomes another body's meeting gives it back. */
export function onPlannedDay(draft: MeetingDraft, plannedOn: string | null): MeetingDraft {
  if (draft.body === 'generalMeeting') return draft.day === '' && plannedOn ? { ...draft, day: plannedOn } : draft
  return draft.day === plannedOn ? { ...draft, day: '' } : draft
}

export const firstSubjectOf = (body: Body): SubjectName =>
  (({ generalMeeting: 'otherOfGeneralMeeting', board: 'otherOfBoard', council: 'opinionOfCouncil' }) as const)[body]
