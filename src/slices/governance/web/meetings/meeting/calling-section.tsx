import { useState } from 'react'
import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { OutcomeMark } from '../../../../../design/text/outcome-mark.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { listMeetings, sendNotice, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import type { Meeting } from '../meeting-view.ts'

/** Until when the notice can be sent, by which article; afterwards whether it was in time. */
export function CallingSection({ meeting }: { meeting: Meeting }) {
  const { calling, state } = meeting
  if (state === 'planned') return <BeforeTheNotice meeting={meeting} />
  return (
    <Section title="招集">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <OutcomeMark outcome={calling.finding.outcome} />
        <span>
          {calling.finding.because.join('。') || '招集の手続'}
          {calling.article && `（${calling.article}）`}
        </span>
      </p>
      {calling.finding.missing.map(({ field, label, supplier }) => (
        <p key={field}>
          分かっていないこと：{label}（確認先：{supplier}）
        </p>
      ))}
    </Section>
  )
}

function BeforeTheNotice({ meeting }: { meeting: Meeting }) {
  const { lastOn, article, days } = meeting.calling
  return (
    <Section title="招集通知を発する">
      <div className="space-y-4">
        {meeting.form === 'written' ? (
          <p>会議を開かないため、招集の期間はありません。提案を送ると、全員に同意を求められます。</p>
        ) : lastOn ? (
          <Notice kind="info" title="招集通知を発する最後の日">
            <p className="text-std-20B-150">
              <DateText date={lastOn} weekday />
            </p>
            <p>
              会議の日との間に、まる{days}日が必要です{article && `（${article}）`}
              。休日に当たるときの扱いは、法令に定めがありません。
            </p>
          </Notice>
        ) : (
          <Notice kind="warning" title="招集の期間が分かりません。">
            <p>定款（評議会の定め）の招集の期間が記録されていません。法人の定款の記録に書き加えてください。</p>
          </Notice>
        )}
        <SendNotice meeting={meeting} />
      </div>
    </Section>
  )
}

function SendNotice({ meeting }: { meeting: Meeting }) {
  const { send } = useChange(showMeeting, listMeetings)
  const [inWriting, setInWriting] = useState(true)
  const [waivedByAll, setWaivedByAll] = useState(false)
  return (
    <div className="flex flex-col items-start gap-3" data-screen-only>
      {meeting.body === 'generalMeeting' && (
        <Checkbox
          id="inWriting"
          label="書面（承諾を得た電磁的方法を含む）で発する（一般法39条2項）"
          checked={inWriting}
          onChange={({ target }) => setInWriting(target.checked)}
        />
      )}
      {meeting.form === 'meeting' && !meeting.writtenVoting && (
        <Checkbox
          id="waivedByAll"
          label="全員が、招集の手続を経ずに開くことに同意している"
          checked={waivedByAll}
          onChange={({ target }) => setWaivedByAll(target.checked)}
        />
      )}
      <AskOnce
        label={meeting.form === 'written' ? '提案を送る' : '招集通知を発する'}
        kind="primary"
        title="招集される人に知らせますか"
        action="知らせる"
        onAgreed={async () =>
          refusalOf(await send(sendNotice, { params: { meetingId: meeting.id }, body: { inWriting, waivedByAll } }))
        }
      >
        <p>
          会議の日の名簿がここで定まり、招集される人のお知らせに届きます。このあと、日時と議題は変えられません。書面は「招集通知（Word・PDF）」で印刷できます。
        </p>
      </AskOnce>
    </div>
  )
}
