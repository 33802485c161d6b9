import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { listOwnAccesses } from '../../contract/trail-endpoints.ts'
import { LineList } from '../line-list.tsx'
import { useOperationSentences } from '../trail-words.ts'

export default function OwnAccessesPage() {
  const sentences = useOperationSentences()
  const lines = useEndpointPages(listOwnAccesses, {})
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="自分の記録を、だれが見たか"
        lead="あなたについての記録（利用者としての登録、役割など）を、あなた以外の人が見たり変えたりした記録です。心当たりのないものは、所属先の個人情報保護担当か施設管理者にお尋ねください。"
      >
        <LineList
          pages={lines}
          sentences={sentences}
          empty="あなたについての記録を、ほかの人が見たり変えたりした記録はありません。"
        />
      </Page>
    </>
  )
}
