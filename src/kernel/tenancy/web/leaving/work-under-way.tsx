import { Notice } from '../../../../design/state/notice.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { previewWithdrawal } from '../../contract/withdrawal-endpoints.ts'

type UnderWay = OutputOf<typeof previewWithdrawal>['underWay'][number]

/** What leaving would break off, each with its next steps: somebody is on the way between two hospitals. */
export function WorkUnderWay({ works }: { works: readonly UnderWay[] }) {
  if (works.length === 0) return <Notice kind="info" title="ほかの社員と進行中の調整はありません。" />
  return (
    <div className="space-y-4">
      <Notice kind="warning" title={`${works.length}件の調整が途中です。`}>
        <p>
          脱退の日の0時から、どちらの側も続きを記録できません。それまでに終えるか、電話などほかの方法で続けることを、相手と決めてください。脱退は止められません。
        </p>
      </Notice>
      <Table caption="進行中の調整" captionHidden columns={columns} rows={works} rowKey={({ id }) => id} />
      <p className="text-dns-14N-130 leading-160">
        患者の情報は、ここには表示されません。内容は、退院支援看護師・医療ソーシャルワーカー・医師が開けます。
      </p>
    </div>
  )
}

const columns: readonly Column<UnderWay>[] = [
  {
    key: 'title',
    header: '調整',
    rowHeader: true,
    cell: ({ title, href }) => (
      <a href={href} className="inline-block py-1">
        {title}
      </a>
    ),
  },
  { key: 'side', header: '所属先の立場', cell: ({ side }) => (side === 'own' ? '依頼元' : '受入先') },
  { key: 'withWhom', header: '相手', cell: ({ withWhom }) => withWhom },
  { key: 'state', header: '状態', cell: ({ state }) => state },
  {
    key: 'missing',
    header: 'まだ終わっていない手順',
    stacked: true,
    cell: ({ missing }) => missing.join('、'),
  },
]
