import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { showProvider } from '../../contract/provider-endpoints.ts'
import { ForAdministrators } from '../people/for-administrators.tsx'
import { ProviderForm } from './provider-form.tsx'
import { ProviderSettings } from './provider-settings.tsx'

export default function ProviderPage() {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="所属先の認証基盤で、サインインできるようにするか"
        lead="構成員が、所属先のいつものアカウントでサインインできます。設定は、別の管理者が確認すると有効になります。"
      >
        <ForAdministrators>
          <Provider />
        </ForAdministrators>
      </Page>
    </>
  )
}

function Provider() {
  const reading = useEndpoint(showProvider, {})
  return (
    <Answer reading={reading}>
      {({ provider, returnAddress, startAddress }) => (
        <>
          {provider && <ProviderSettings provider={provider} startAddress={startAddress} />}
          <Section title={provider ? '設定を変える' : '設定する'}>
            {provider ? (
              <Disclosure summary="別の認証基盤にする、または鍵を改める">
                <ProviderForm provider={provider} returnAddress={returnAddress} />
              </Disclosure>
            ) : (
              <ProviderForm provider={null} returnAddress={returnAddress} />
            )}
          </Section>
        </>
      )}
    </Answer>
  )
}
