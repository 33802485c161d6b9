import { useState } from 'react'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { breakGlassRoles, listBreakGlass } from '../../../../kernel/audit/contract/break-glass-endpoints.ts'
import { breakGlassAddress } from '../../../../kernel/audit/web/addresses.ts'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { openInEmergency } from '../../contract/emergency-endpoints.ts'
import { EmergencyRecord } from './emergency-record.tsx'
import { UseGrant } from './use-grant.tsx'

const work = {
  refusal: '緊急時閲覧で記録を開けるのは、医師・看護師・ソーシャルワーカーです。',
  invitation: '緊急時閲覧を使うには、サインインしてください。',
}

export default function EmergencyPage({ params }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ label: '緊急時閲覧', href: breakGlassAddress }]} />
      <Page title="緊急時閲覧で記録を開く">
        <ForRoles roles={breakGlassRoles} work={work}>
          <Opening key={params.grant} id={params.grant ?? ''} />
        </ForRoles>
      </Page>
    </>
  )
}

/** What was opened is kept by this page alone: whoever leaves or reloads it needs another grant. */
function Opening({ id }: { id: string }) {
  const [record, setRecord] = useState<OutputOf<typeof openInEmergency>>()
  const grants = useEndpoint(listBreakGlass, {})
  if (record) return <EmergencyRecord record={record} />
  return (
    <Answer reading={grants}>
      {({ items }) => (
        <UseGrant grant={items.find((each) => each.id === id && each.isOwnRequest)} onOpened={setRecord} />
      )}
    </Answer>
  )
}
