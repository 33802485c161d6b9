import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showAllianceFile } from '../../contract/endpoints/desk-endpoints.ts'
import { officerRoles } from '../../contract/supervision-shapes.ts'
import { deskAddress, dutiesAddress, evaluationAddress, publicAddress } from '../addresses.ts'
import { work } from '../words.ts'
import { AllianceSections } from './alliance-sections.tsx'

export default function AlliancePage({ params }: PageProps) {
  const id = params.id ?? ''
  return (
    <>
      <Breadcrumb crumbs={[{ label: '所管の法人', href: deskAddress }]} />
      <ForRoles roles={officerRoles} work={work.officer}>
        <Alliance id={id} />
      </ForRoles>
    </>
  )
}

function Alliance({ id }: { id: string }) {
  const file = useEndpoint(showAllianceFile, { params: { id } })
  return (
    <Page
      title={file.data?.name ?? '所管の法人'}
      lead="この法人の申請、届出、質問、命令、再確認の記録です。閲覧は記録されます。"
      actions={
        <>
          <LinkButton kind="quiet" href={dutiesAddress(id)}>
            年間の義務を見る
          </LinkButton>
          <LinkButton kind="quiet" href={evaluationAddress(id)}>
            目標と評価を見る
          </LinkButton>
          <LinkButton kind="quiet" href={publicAddress(id)}>
            公開ページを見る
          </LinkButton>
        </>
      }
    >
      <Answer reading={file}>{(shown) => <AllianceSections file={shown} />}</Answer>
    </Page>
  )
}
