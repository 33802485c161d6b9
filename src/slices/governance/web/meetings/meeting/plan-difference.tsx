import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DateText, japaneseDay } from '../../../../../design/text/date-text.tsx'
import { parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import { saveDutyPlan, showDuties, tryDutyPlan } from '../../../contract/duties/duty-endpoints.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { PlanEffect } from '../../duties/plan/plan-effect.tsx'
import type { Meeting } from '../meeting-view.ts'

/** The plan of the year has another day than this meeting: it moves when the office says so, with all that is counted from it. */
export function PlanDifference({ meeting: { heldOn, yearPlan } }: { meeting: Meeting }) {
  const { send, busy } = useChange(showMeeting, showDuties)
  const [effect, setEffect] = useState<OutputOf<typeof tryDutyPlan>>()
  const [message, setMessage] = useState<string>()
  const [inYear, day] = [parseCalendarDate(yearPlan?.inYear ?? ''), parseCalendarDate(heldOn)]
  if (!yearPlan || !inYear || !day || yearPlan.days.ordinaryMeeting === heldOn) return null
  const planned = yearPlan.days.ordinaryMeeting
  const call = { body: { inYear, plan: { ...readDays(yearPlan.days), ordinaryMeeting: day } } }
  const seen = { ...readDays(yearPlan.days), ordinaryMeeting: planned }
  const tryIt = async () => {
    const answer = await send(tryDutyPlan, call)
    setMessage(refusalOf(answer))
    setEffect(answer.ok ? answer.value : undefined)
  }
  const save = async () => setMessage(refusalOf(await send(saveDutyPlan, { body: { ...call.body, seen } })))
  return (
    <Section title="年間の計画">
      <div className="space-y-4" data-screen-only>
        <Notice
          kind="warning"
          title={planned ? '年間の計画と、会議の日が違います。' : '年間の計画に、定時社員総会の日がありません。'}
        >
          <p>
            {planned && (
              <>
                計画 <DateText date={planned} weekday />、
              </>
            )}
            この会議 <DateText date={heldOn} weekday />
            。招集、備置き、登記などの期限は、計画の日から数えています。
          </p>
        </Notice>
        {message && <Notice kind="error" title={message} announce />}
        {effect ? (
          <PlanEffect effect={effect}>
            <Button busy={busy} onClick={save}>
              計画を{japaneseDay(heldOn)}に動かす
            </Button>
          </PlanEffect>
        ) : (
          <Button kind="secondary" busy={busy} onClick={tryIt}>
            計画をこの会議の日に合わせる
          </Button>
        )}
      </div>
    </Section>
  )
}

const readDays = ({ accountsBoard, auditAgreed, accountantAgreed }: NonNullable<Meeting['yearPlan']>['days']) => ({
  accountsBoard: parseCalendarDate(accountsBoard ?? '') ?? null,
  auditAgreed: parseCalendarDate(auditAgreed ?? '') ?? null,
  accountantAgreed: parseCalendarDate(accountantAgreed ?? '') ?? null,
})
