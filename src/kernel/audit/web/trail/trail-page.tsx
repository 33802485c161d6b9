import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { listLines } from '../../contract/trail-endpoints.ts'
import { checkpointAddress } from '../addresses.ts'
import { LineList } from '../line-list.tsx'
import { useOperationSentences } from '../trail-words.ts'
import { WatchersOnly } from '../watchers-only.tsx'
import { isNarrowed, readTrailFilter, type TrailFilter, trailQuery } from './trail-filter.ts'
import { TrailFilterForm } from './trail-filter-form.tsx'

export default function TrailPage({ search }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="だれが、いつ、何をしたか"
        lead="自法人の人の操作を、閲覧や断られた操作も含めて新しい順に並べます。消すことも書き換えることもできません。"
        actions={<LinkButton href={checkpointAddress}>控えを保管する</LinkButton>}
      >
        <WatchersOnly>
          <Trail filter={readTrailFilter(search)} />
        </WatchersOnly>
      </Page>
    </>
  )
}

function Trail({ filter }: { filter: TrailFilter }) {
  const replaceSearch = useReplaceSearch()
  const sentences = useOperationSentences()
  const lines = useEndpointPages(listLines, { query: trailQuery(filter) })
  const change = (changes: Partial<TrailFilter>) => replaceSearch({ ...filter, ...changes })
  return (
    <>
      <TrailFilterForm key={JSON.stringify(filter)} filter={filter} operations={sentences} onFilter={change} />
      {filter.accountId && (
        <p data-screen-only>
          一人の記録だけを表示しています。{' '}
          <button
            type="button"
            className="min-h-7 text-blue-1000 underline underline-offset-4"
            onClick={() => change({ accountId: '' })}
          >
            すべての人に戻す
          </button>
        </p>
      )}
      <LineList
        pages={lines}
        sentences={sentences}
        empty={isNarrowed(filter) ? '条件に合う記録はありません。' : '記録はまだありません。'}
        onPerson={(accountId) => change({ accountId })}
      />
    </>
  )
}
