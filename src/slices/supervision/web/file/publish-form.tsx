import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { publish } from '../../contract/endpoints/public-endpoints.ts'
import { ChangeForm, dayIn, textIn } from '../change-form.tsx'
import { unreadableDay } from '../unreadable-day.ts'

/** What the alliance tells everybody of its work; the council's evaluation is published where it is written. */
export function PublishForm() {
  return (
    <Section
      title="活動を公開ページに載せる"
      note="だれでも見られます。患者や職員を特定する内容は書かないでください。載せたものは取り消せません。"
    >
      <ChangeForm
        action="公表する"
        said="公表しました。"
        onSend={(form, send) => {
          const onDay = dayIn(form, 'publish-day')
          if (!onDay) return unreadableDay('日付')
          const body = { title: textIn(form, 'publish-title'), body: textIn(form, 'publish-body'), onDay }
          return send(publish, { body })
        }}
      >
        <TextField id="publish-title" label="見出し" maxLength={200} />
        <TextField id="publish-day" label="日付" hint="例：R8.11.22" />
        <TextAreaField id="publish-body" label="本文" rows={5} maxLength={10_000} />
      </ChangeForm>
    </Section>
  )
}
