import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showCase } from '../../contract/endpoints/case-endpoints.ts'
import { printPolicyPdf, printPolicyWord } from '../../contract/endpoints/paper-endpoints.ts'
import { CaseBreadcrumb, CaseNavigation, isClosed } from '../case-navigation.tsx'
import type { WrittenCase } from '../case-words.ts'
import { PolicyText } from './policy-text.tsx'

export default function PolicyPage({ params }: PageProps) {
  const id = params.id ?? ''
  const shown = useEndpoint(showCase, { params: { id }, query: {} })
  return (
    <>
      <CaseBreadcrumb />
      <Page
        title="医療連携推進方針に、何を書いているか"
        lead={`${shown.data?.answer.case ?? 'この法人'}の医療連携推進方針（医療法第70条の2第2項）です。書かれていない項目は、そのまま示します。`}
        actions={
          shown.data && (
            <>
              <LinkButton href={endpointAddress(printPolicyWord, { params: { id } })} download>
                Wordで取り出す
              </LinkButton>
              <LinkButton href={endpointAddress(printPolicyPdf, { params: { id } })} download>
                PDFで取り出す
              </LinkButton>
            </>
          )
        }
      >
        {!isClosed(shown) && <CaseNavigation id={id} view="policy" />}
        <Answer reading={shown}>{(found) => <PolicyText written={found.written as WrittenCase} />}</Answer>
      </Page>
    </>
  )
}
