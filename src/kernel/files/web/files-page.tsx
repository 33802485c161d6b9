import { useQueryClient } from '@tanstack/react-query'
import { ReadMore } from '../../../design/action/read-more.tsx'
import { Breadcrumb } from '../../../design/page/breadcrumb.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Answer } from '../../../design/state/answer.tsx'
import { EmptyState } from '../../../design/state/empty-state.tsx'
import { endpointKey } from '../../../platform/browser/use-endpoint.ts'
import { useEndpointPages } from '../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb } from '../../../platform/browser/web-slice.ts'
import { useSession } from '../../identity/web/session.ts'
import { listFiles, uploadFile } from '../contract/file-endpoints.ts'
import { FileTable } from './file-table.tsx'
import { UploadField } from './upload-field.tsx'

export default function FilesPage() {
  const organisation = useSession().data?.account?.organisation
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="どのファイルを預けているか"
        lead={`${organisation ?? '所属先'}のファイルです。暗号化して保管し、同じ組織の人だけが受け取れます。見た記録も残ります。`}
      >
        <Files />
      </Page>
    </>
  )
}

function Files() {
  const client = useQueryClient()
  const files = useEndpointPages(listFiles, {})
  return (
    <Answer reading={files}>
      {({ items, total }) => (
        <>
          <UploadField
            label="ファイルを預ける"
            endpoint={uploadFile}
            call={{}}
            onUploaded={() => client.invalidateQueries({ queryKey: endpointKey(listFiles) })}
          />
          {items.length === 0 ? (
            <EmptyState title="預けたファイルは、まだありません。">
              <p>上の欄から選ぶと、種類と中身を確かめてから保管します。</p>
            </EmptyState>
          ) : (
            <FileTable files={items} total={total} />
          )}
          <ReadMore pages={files} left={total - items.length} />
        </>
      )}
    </Answer>
  )
}
