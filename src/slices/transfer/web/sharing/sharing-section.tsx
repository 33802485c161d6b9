import { useQueryClient } from '@tanstack/react-query'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { SharingItem } from '../../../../kernel/disclosure/web/sharing/sharing-item.tsx'
import { objectionWords } from '../../../../kernel/disclosure/web/sharing/sharing-words.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { objectionCloses } from '../../domain/sharing/patient-objects.ts'
import type { Case } from '../detail/case.ts'
import { RecordObjection } from './record-objection.tsx'

/** What handing the person over rests on, what is missing, and what the patient said against it: for both sides. */
export function SharingSection({ shown }: { shown: Case }) {
  const client = useQueryClient()
  if (shown.party === 'invited') return null
  const isSender = shown.party === 'sender'
  const renew = () => client.invalidateQueries({ queryKey: endpointKey(showTransfer) })
  return (
    <Section
      id="sharing"
      title="患者の情報を渡す根拠"
      note={
        isSender
          ? '受入先を決めると患者の情報を渡した記録ができます。根拠が書かれるまでは「まだそろっていない」と示します。'
          : '依頼元から患者の情報を受け取った記録です。本人への確認は、受け取った側が記録します。'
      }
    >
      <div className="space-y-4">
        {shown.sharing && (
          <ul>
            <SharingItem sharing={shown.sharing} onRecorded={renew} />
          </ul>
        )}
        {isSender && (shown.patient ? <RecordObjection shown={shown} /> : null)}
      </div>
    </Section>
  )
}

/** Stands before what can be done next: whoever telephones about this case has to know it first. */
export function StandingObjections({ shown }: { shown: Case }) {
  if (shown.party === 'invited') return null
  if (shown.party === 'receiver') {
    const objection = shown.sharing?.objection
    if (!objection) return null
    return (
      <Notice kind="warning" title="本人が、患者の情報を渡すことに異議を述べています。">
        <p>{objectionWords(objection)}</p>
        <p>
          {objectionCloses(shown.state)
            ? '患者がだれかは、いまは見られません。貴院が書いた連絡と回答は残ります。どうするかは、依頼元と相談してください。生命にかかわるときは、緊急時閲覧を使えます。'
            : '患者はすでに出発または到着しているため、診療に必要な情報は見られるままです（要確認の取扱い）。これから先の利用は、本人と確かめてください。'}
        </p>
      </Notice>
    )
  }
  if (shown.objections.length === 0) return null
  return (
    <Notice kind="warning" title="本人の異議が記録されています。">
      <ul className="list-disc pl-6">
        {shown.objections.map((each) => (
          <li
            key={each.id}
          >{`${each.receiverName ? `${each.receiverName}に渡すことへの` : ''}${objectionWords(each)}`}</li>
        ))}
      </ul>
      <p>{objectionConsequence(shown)}</p>
      {shown.patient && (
        <a href="#sharing" className="inline-block py-1" data-screen-only>
          異議とその取下げを記録する欄へ
        </a>
      )}
    </Notice>
  )
}

/** What follows for this case now, and what can be done. */
function objectionConsequence(shown: Case): string {
  if (shown.state === 'draft' || shown.state === 'enquiring')
    return '異議のある受入先には決められません。本人・家族と話し、取り下げられたら記録してください。'
  if (!shown.sharing?.objection) return '決まった受入先への異議ではありません。'
  if (objectionCloses(shown.state))
    return '受入先には、患者がだれかを見えなくしました。出発の記録もできません。本人・家族と話し、取り下げられたら記録するか、決定を取り消してください。'
  return '患者はすでに出発または到着しているため、受入先は診療に必要な情報を見られます（要確認の取扱い）。この先の依頼では渡されません。'
}
