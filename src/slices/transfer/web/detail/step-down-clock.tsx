import { Notice } from '../../../../design/state/notice.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { type CalendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { dayOfStay, stepDownFeeOn } from '../../domain/parameters/step-down-fee.ts'
import { agreementWith, feeDoubts } from '../../domain/partners/step-down-agreement.ts'
import { useServerNow } from '../beds/use-server-now.ts'
import { agreementWords, useStepDownAgreements } from '../partners/use-step-down-agreements.ts'
import type { Case } from './case.ts'

/** 下り搬送: how long the patient has been here. The clock stands still with the departure. */
export function StepDownClock({ shown, readAt }: { shown: Case; readAt: number }) {
  const now = useServerNow(new Date(readAt).toISOString(), readAt)
  if (shown.kind !== 'stepDownTransport' || !shown.arrivedAtSender) return null
  const departed = shown.steps.findLast(({ step, takenBack }) => step === 'depart' && !takenBack)?.at
  const until = departed ? new Date(departed) : now
  const arrived = new Date(shown.arrivedAtSender)
  const minutes = Math.max(0, Math.floor((until.getTime() - arrived.getTime()) / 60_000))
  const on = dateInJapan(until)
  return (
    <Notice
      kind="info"
      title={`依頼元への到着から${departed ? '出発まで' : ''} ${Math.floor(minutes / 60)}時間${minutes % 60}分（${dayOfStay(dateInJapan(arrived), on)}日目）`}
    >
      <p>
        到着 <InstantText instant={shown.arrivedAtSender} />
      </p>
      <Fee on={on} day={dayOfStay(dateInJapan(arrived), on)} />
      {shown.party === 'sender' && <Agreed shown={shown} />}
    </Notice>
  )
}

/** Of the facilities that were asked: what was settled with them beforehand. */
function Agreed({ shown }: { shown: Case }) {
  const agreements = useStepDownAgreements(shown.kind)
  const asked = shown.enquiries.flatMap(({ ended, state, receiverName, facilityId }) => {
    const agreed = ended && state !== 'chosen' ? undefined : agreementWith(agreements, facilityId, [receiverName])
    return agreed ? [{ receiverName, agreed }] : []
  })
  return asked.map(({ receiverName, agreed }) => (
    <p key={receiverName}>{`${receiverName}との取決め：${agreementWords(agreed)}${feeDoubts(agreed).join('')}`}</p>
  ))
}

function Fee({ on, day }: { on: CalendarDate; day: number }) {
  const fee = stepDownFeeOn(on)
  if (!fee) return null
  const { notAdmitted, admissionDay, secondDay, thirdDay } = fee.points
  const ways = [
    `入院させずに外来から ${notAdmitted}点、入院当日 ${admissionDay}点`,
    `入院2日目 ${secondDay}点`,
    `入院3日目 ${thirdDay}点`,
  ]
  return (
    <p>
      {`救急患者連携搬送料の目安：${ways[day - 1] ?? '4日目からは定めを確かめられていません'}（到着日に入院したとして。医師・看護師・救急救命士の同乗など、要件の確認が要ります）。出典 ${fee.source}`}
    </p>
  )
}
