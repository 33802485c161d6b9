import { useState } from 'react'
import { ReadMore } from '../../../../design/action/read-more.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { ForRoles } from '../../../identity/web/for-roles.tsx'
import { PurposeGate } from '../../../identity/web/purpose/purpose-gate.tsx'
import { careRoles, listSharings } from '../../contract/sharing-endpoints.ts'
import { OpenSharingForm } from './open-sharing-form.tsx'
import { SharingItem } from './sharing-item.tsx'

const work = {
  refusal: '患者情報の共有の根拠は、患者に接する職種（医師・看護師・ソーシャルワーカー）と施設管理者が扱います。',
  invitation: '患者情報の共有の根拠を扱うには、サインインしてください。',
}

export default function SharingsPage() {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="患者の情報を、共有してよいか"
        lead="照会する側の同意、提供する側の掲示と異議の有無、受け取る側での確認の三つがそろうと、共有してよくなります（個人情報保護法27条）。"
      >
        <ForRoles roles={careRoles} work={work}>
          <PurposeGate
            task="patient-sharings"
            kinds={['treatment', 'facilityOperation', 'subjectRequest', 'internalAudit']}
          >
            <Sharings />
          </PurposeGate>
        </ForRoles>
      </Page>
    </>
  )
}

function Sharings() {
  const sharings = useEndpointPages(listSharings, {})
  const [opened, setOpened] = useState(0)
  return (
    <>
      <Disclosure key={opened} summary="自法人が照会する、新しい共有の記録を始める">
        <OpenSharingForm onOpened={() => setOpened(opened + 1)} />
      </Disclosure>
      <Section title="自法人が当事者である記録">
        <Answer reading={sharings}>
          {({ items, total }) =>
            items.length === 0 ? (
              <EmptyState title="共有の記録はまだありません。">
                ほかの法人が自法人に照会したときや、自法人が照会を始めたときに、ここに並びます。
              </EmptyState>
            ) : (
              <>
                <ul className="space-y-4">
                  {items.map((sharing) => (
                    <SharingItem key={sharing.id} sharing={sharing} />
                  ))}
                </ul>
                <ReadMore pages={sharings} left={total - items.length} />
              </>
            )
          }
        </Answer>
      </Section>
    </>
  )
}
