import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { listMeetings, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { saveMinutes, showMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import type { Minutes } from './minutes-view.ts'

type Content = Minutes['content']

/** Each item the law asks for, drafted from the record; what may have nothing to say is said to have nothing. */
export function MinutesForm({ meetingId, minutes }: { meetingId: string; minutes: Minutes }) {
  const { send, busy } = useChange(showMinutes, showMeeting, listMeetings)
  const [content, setContent] = useState<Content>(minutes.content)
  const [message, setMessage] = useState<string>()
  const entryOf = (id: string) => content[id] ?? { state: 'lacking' as const, text: '' }
  const write = (id: string, text: string) =>
    setContent({ ...content, [id]: { state: text.trim() === '' ? 'lacking' : 'written', text } })
  async function submit(event: FormEvent) {
    event.preventDefault()
    const call = { params: { meetingId }, body: { revision: minutes.revision, content } }
    setMessage(refusalOf(await send(saveMinutes, call)))
  }
  return (
    <Section title={minutes.revision === 0 ? '議事録の下書き' : '議事録'}>
      <form onSubmit={submit} className="max-w-[48rem] space-y-6">
        {minutes.items.map(({ id, label, article, ifAny }) => {
          const { state, text } = entryOf(id)
          return (
            <div key={id} className="space-y-1">
              <TextAreaField
                id={`minutes-${id}`}
                label={label}
                hint={article ?? undefined}
                need={ifAny ? 'optional' : 'required'}
                rows={id === 'proceedings' ? 14 : 3}
                disabled={state === 'nothingToWrite'}
                value={text}
                onChange={({ target }) => write(id, target.value)}
              />
              {ifAny && (
                <Checkbox
                  id={`minutes-${id}-nothing`}
                  label={
                    <>
                      該当なし<span className="sr-only">：{label}</span>
                    </>
                  }
                  checked={state === 'nothingToWrite'}
                  onChange={({ target }) =>
                    setContent({ ...content, [id]: { state: target.checked ? 'nothingToWrite' : 'lacking', text: '' } })
                  }
                />
              )}
            </div>
          )
        })}
        {message && <Notice kind="error" title={message} announce />}
        <Button type="submit" busy={busy}>
          議事録を保存する
        </Button>
      </form>
    </Section>
  )
}
