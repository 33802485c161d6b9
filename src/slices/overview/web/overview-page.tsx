import { Page } from '../../../design/page/page.tsx'
import { Answer } from '../../../design/state/answer.tsx'
import { EmptyState } from '../../../design/state/empty-state.tsx'
import { Badge } from '../../../design/text/badge.tsx'
import { useEndpoint } from '../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { showOverview } from '../contract/overview-endpoints.ts'
import { addressOf } from './address-of.ts'
import { NotBuilt } from './not-built.tsx'

type Overview = OutputOf<typeof showOverview>

export default function OverviewPage() {
  const overview = useEndpoint(showOverview, {})
  return (
    <Page title="今日、何が待っているか" lead="あなたの役割で手を付けるものを、期限を過ぎたものから並べています。">
      <Answer reading={overview}>{(shown) => <WaitingList shown={shown} />}</Answer>
    </Page>
  )
}

function WaitingList({ shown: { isGathered, items, concerns, notBuilt } }: { shown: Overview }) {
  return (
    <div className="space-y-8">
      {isGathered && items.length === 0 && <EmptyState title="待っているものはありません。" />}
      {items.length > 0 && <Items items={items} />}
      {notBuilt.map((work) => (
        <NotBuilt key={work} work={work} concerns={concerns} />
      ))}
      {!isGathered && notBuilt.length === 0 && (
        <EmptyState title="この役割の仕事は、この画面には集まりません。">
          <a href="/registry" className="ml-2 inline-block py-1">
            法人の登録簿を開く
          </a>
          <a href="/management" className="ml-4 inline-block py-1">
            自分と所属先の管理を開く
          </a>
        </EmptyState>
      )}
    </div>
  )
}

const Items = ({ items }: Pick<Overview, 'items'>) => (
  <ul className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
    {items.map(({ what, id, title, detail, isLate }) => (
      <li key={`${what} ${id} ${title}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-3">
        {isLate && <Badge tone="red">要対応</Badge>}
        <a href={addressOf(what, id)} className="py-1 text-dns-16B-130 leading-150">
          {title}
        </a>
        <span className="text-std-16N-170 text-solid-gray-700">{detail}</span>
      </li>
    ))}
  </ul>
)
