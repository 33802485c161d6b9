import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showBedReminder } from '../../contract/bed-endpoints.ts'
import { listWards } from '../../contract/capability-endpoints.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { BedCard, type Ward } from './bed-card.tsx'
import { BedReminder, DueReminder } from './bed-reminder.tsx'
import { useBedOutbox } from './use-bed-outbox.ts'
import { useServerNow } from './use-server-now.ts'

const work = {
  refusal: '空床を記録できるのは、地域連携室の看護師・医療ソーシャルワーカー・医師だけです。',
  invitation: '空床を記録するには、サインインしてください。',
}

export default function BedsPage() {
  return (
    <Page title="いま、何床空いているか" lead="数に変わりがなければ「変わりなし」を押すだけです。">
      <ForRoles roles={careRoles} work={work}>
        <OwnBeds />
      </ForRoles>
    </Page>
  )
}

function OwnBeds() {
  const reading = useEndpoint(listWards, { query: { scope: 'own' } })
  return (
    <>
      <DueReminder />
      <Answer reading={reading}>
        {({ items, now }) =>
          items.length > 0 ? (
            <BedList wards={items} madeAt={now} readAt={reading.dataUpdatedAt} />
          ) : (
            <EmptyState title="病棟がまだ登録されていません。">
              <p>病棟を登録すると、ここで空床を記録できます。</p>
              <LinkButton href="/transfer/wards">病棟を登録する</LinkButton>
            </EmptyState>
          )
        }
      </Answer>
      <BedReminder />
      <p>
        病棟の追加と受入条件の変更は、<a href="/transfer/wards">病棟と受入条件</a>で行います。
      </p>
    </>
  )
}

function BedList({ wards, madeAt, readAt }: { wards: readonly Ward[]; madeAt: string; readAt: number }) {
  const outbox = useBedOutbox()
  const now = useServerNow(madeAt, readAt)
  const due = useEndpoint(showBedReminder, {}).data?.waitingWardIds ?? []
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {wards.map((ward) => (
        <BedCard key={ward.id} ward={ward} now={now} isDue={due.includes(ward.id)} outbox={outbox} />
      ))}
    </ul>
  )
}
