import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listWards } from '../../contract/capability-endpoints.ts'
import { wardKeepers } from '../../contract/ward-shapes.ts'
import type { Ward } from '../beds/bed-card.tsx'
import { useServerNow } from '../beds/use-server-now.ts'
import { DefineWardForm } from './define-ward-form.tsx'
import { keepersWork } from './keepers-work.ts'
import { WardItem } from './ward-item.tsx'

export default function WardsPage() {
  return (
    <Page
      title="どの病棟が、何を受けられるか"
      lead="受入条件表を書いておくと、依頼元の候補に理由とともに出ます。見せる相手は、開示のルールで決まります。"
      actions={<LinkButton href="/transfer/beds">空床を記録する</LinkButton>}
    >
      <ForRoles roles={wardKeepers} work={keepersWork}>
        <AllWards />
      </ForRoles>
    </Page>
  )
}

function AllWards() {
  const reading = useEndpoint(listWards, {})
  return (
    <Answer reading={reading}>
      {({ items, now }) => <WardSections wards={items} madeAt={now} readAt={reading.dataUpdatedAt} />}
    </Answer>
  )
}

function WardSections({ wards, madeAt, readAt }: { wards: readonly Ward[]; madeAt: string; readAt: number }) {
  const now = useServerNow(madeAt, readAt)
  const own = wards.filter(({ allowedActions }) => allowedActions.length > 0)
  const others = wards.filter(({ allowedActions }) => allowedActions.length === 0)
  const list = (some: readonly Ward[]) => (
    <ul className="divide-y divide-solid-gray-300">
      {some.map((ward) => (
        <WardItem key={ward.id} ward={ward} now={now} />
      ))}
    </ul>
  )
  return (
    <>
      <Section title="自法人の病棟">
        {own.length > 0 ? list(own) : <EmptyState title="病棟がまだ登録されていません。" />}
        <div className="mt-4">
          <Disclosure summary="病棟を登録する" open={own.length === 0}>
            <DefineWardForm />
          </Disclosure>
        </div>
      </Section>
      <Section title="ほかの法人の病棟" note="開示されている範囲で表示しています。">
        {others.length > 0 ? (
          list(others)
        ) : (
          <EmptyState title="開示されている病棟はありません。">
            <p>ほかの法人が開示のルールで受入条件表や空床を見せると、ここに並びます。</p>
          </EmptyState>
        )}
      </Section>
    </>
  )
}
