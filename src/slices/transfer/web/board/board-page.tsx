import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { exportTransfers, listTransfers } from '../../contract/request-endpoints.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { linesInWords } from '../../domain/lines-counted.ts'
import { boardAddress, figuresAddress, keptCasesAddress, newRequestAddress } from '../addresses.ts'
import { WaitingDrafts } from '../offline/waiting-drafts.tsx'
import { BoardColumns } from './board-columns.tsx'
import { type BoardFilter, boardQuery, isNarrowed, readBoardFilter } from './board-filter.ts'
import { BoardPaper } from './board-paper.tsx'
import { EndedEnquiries } from './ended-enquiries.tsx'
import { FilterForm, filterWords } from './filter-form.tsx'
import { PastTable } from './past-table.tsx'

const work = {
  refusal:
    '転院調整を見られるのは、地域連携室の看護師・医療ソーシャルワーカー・医師だけです。患者の情報を扱うためです。',
  invitation: '転院調整を始めるには、サインインしてください。',
}

export default function BoardPage({ search }: PageProps) {
  const filter = readBoardFilter(search)
  return (
    <Page
      title={filter.over === '' ? '転院調整' : '終わった転院調整'}
      lead={
        filter.over === ''
          ? 'いま動いている依頼と、自分たちの対応を待っているものです。'
          : '完了・中止・戻りになった依頼です。'
      }
      actions={
        <>
          <LinkButton kind="secondary" href={figuresAddress} className="max-md:hidden">
            指標
          </LinkButton>
          <LinkButton kind="secondary" href={filter.over === '' ? `${boardAddress}?over=over` : boardAddress}>
            {filter.over === '' ? '終わった依頼' : '動いている依頼'}
          </LinkButton>
          <LinkButton kind="primary" href={newRequestAddress}>
            新規依頼
          </LinkButton>
        </>
      }
    >
      <ForRoles roles={careRoles} work={work}>
        <Board filter={filter} />
      </ForRoles>
    </Page>
  )
}

function Board({ filter }: { filter: BoardFilter }) {
  const replaceSearch = useReplaceSearch()
  const reading = useEndpointPages(listTransfers, {
    query: { ...boardQuery(filter), limit: filter.over === '' ? 200 : 50 },
  })
  return (
    <>
      <WaitingDrafts />
      <FilterForm key={JSON.stringify(filter)} filter={filter} onFilter={replaceSearch} />
      <Answer reading={reading}>
        {({ items, total }) =>
          items.length === 0 ? (
            <NothingHere filter={filter} />
          ) : (
            <div className="space-y-4" aria-busy={reading.isRenewing || undefined}>
              <BoardTools filter={filter} total={total} />
              {filter.over === '' ? (
                <>
                  <BoardColumns items={items} />
                  <BoardPaper items={items} />
                </>
              ) : (
                <PastTable items={items} />
              )}
              {reading.readMore && (
                <Button kind="secondary" busy={reading.isReadingMore} onClick={() => reading.readMore?.()}>
                  {`続きを表示（全${linesInWords(total)}）`}
                </Button>
              )}
            </div>
          )
        }
      </Answer>
      {filter.over === '' && <EndedEnquiries />}
      <p data-screen-only>
        <a href={keptCasesAddress} className="inline-block py-1">
          脱退した社員から受けた症例の記録
        </a>
      </p>
    </>
  )
}

/** What is on the screen, taken along: with the same conditions, and no more than the viewer may see. */
function BoardTools({ filter, total }: { filter: BoardFilter; total: number }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="text-std-16N-170">
        {`${isNarrowed(filter) ? '条件に合う依頼' : '依頼'} ${linesInWords(total)}`}
        <span className="hidden print:inline">{`　${filterWords(filter)}`}</span>
      </p>
      <span className="flex flex-wrap gap-2" data-screen-only>
        <Button kind="quiet" onClick={() => window.print()}>
          印刷
        </Button>
        <LinkButton kind="quiet" href={endpointAddress(exportTransfers, { query: boardQuery(filter) })} download>
          Excelで保存
        </LinkButton>
      </span>
    </div>
  )
}

function NothingHere({ filter }: { filter: BoardFilter }) {
  if (isNarrowed(filter)) {
    return (
      <EmptyState title="条件に合う依頼はありません。">
        <LinkButton kind="secondary" href={boardAddress}>
          絞り込みを解除する
        </LinkButton>
      </EmptyState>
    )
  }
  if (filter.over !== '') return <EmptyState title="終わった依頼は、まだありません。" />
  return (
    <EmptyState title="動いている転院調整はありません。">
      <p>新しい依頼を作るか、ほかの施設から受入照会が届くと、ここに並びます。</p>
      <LinkButton kind="primary" href={newRequestAddress}>
        新規依頼を作る
      </LinkButton>
    </EmptyState>
  )
}
