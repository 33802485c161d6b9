import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { downloadAllianceCsv, downloadAllianceJson } from '../../contract/download-endpoints.ts'
import { showAlliance } from '../../contract/find-endpoints.ts'
import { correctionAddress, publicPageAddress, registerAddress } from '../addresses.ts'
import { EntrySections } from '../statements/entry-sections.tsx'
import { AllianceLead } from './alliance-lead.tsx'
import { HistorySection } from './history-section.tsx'

export default function AlliancePage({ params }: PageProps) {
  const id = params.id ?? ''
  const alliance = useEndpoint(showAlliance, { params: { id } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '法人の登録簿', href: registerAddress }]} />
      <Page
        title={alliance.data?.name ?? '地域医療連携推進法人'}
        lead={alliance.data && <AllianceLead alliance={alliance.data} />}
        actions={alliance.data && <Actions id={id} />}
      >
        <Answer reading={alliance}>
          {(found) => (
            <>
              <EntrySections entry={{ ...found, policies: found.policy }} />
              <HistorySection alliance={found} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}

function Actions({ id }: { id: string }) {
  const isOperator = useHasRole('operator')
  return (
    <>
      <LinkButton href={publicPageAddress(id)}>活動・届出・評価を見る</LinkButton>
      {isOperator && <LinkButton href={correctionAddress(id)}>訂正する</LinkButton>}
      <LinkButton kind="quiet" href={endpointAddress(downloadAllianceCsv, { params: { id } })} download>
        CSV
      </LinkButton>
      <LinkButton kind="quiet" href={endpointAddress(downloadAllianceJson, { params: { id } })} download>
        JSON
      </LinkButton>
      <Button kind="quiet" onClick={() => window.print()}>
        印刷
      </Button>
    </>
  )
}
