import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showAllianceRevision } from '../../contract/find-endpoints.ts'
import { allianceAddress, registerAddress } from '../addresses.ts'
import { EntrySections } from '../statements/entry-sections.tsx'

/** The register as it stood: for anyone who relied on it then. */
export default function RevisionPage({ params }: PageProps) {
  const id = params.id ?? ''
  const revision = useEndpoint(showAllianceRevision, { params: { id, revision: Number(params.revision) } })
  const name = revision.data?.entry.names[0].value ?? '地域医療連携推進法人'
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: '法人の登録簿', href: registerAddress },
          { label: name, href: allianceAddress(id) },
        ]}
      />
      <Page
        title={`${name}（第${params.revision}版）`}
        lead="登録簿のこの版に記載していた内容です。"
        actions={<LinkButton href={allianceAddress(id)}>最新の版を見る</LinkButton>}
      >
        <Answer reading={revision}>
          {(found) => (
            <>
              <Notice kind="info" title={`記載の理由：${found.reason}`}>
                <p>
                  <InstantText instant={found.recordedAt} /> に登録した版です。
                </p>
              </Notice>
              <EntrySections entry={found.entry} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}
