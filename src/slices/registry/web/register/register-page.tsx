import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { AllianceList } from './alliance-list.tsx'
import { FilterForm } from './filter-form.tsx'
import { PrefectureMap } from './prefecture-map.tsx'
import { RegisterCounts } from './register-counts.tsx'
import { isNarrowed, readRegisterFilter } from './register-filter.ts'

export default function RegisterPage({ search }: PageProps) {
  const filter = readRegisterFilter(search)
  const replaceSearch = useReplaceSearch()
  // Whoever looks around sees the whole country first; whoever searches sees what was found.
  const isSearch = isNarrowed(filter)
  const [overviewRow, listRow] = isSearch ? ['lg:row-start-2', 'lg:row-start-1'] : ['lg:row-start-1', 'lg:row-start-2']
  const isOperator = useHasRole('operator')
  return (
    <Page
      title="どこに、どんな連携推進法人があるか"
      lead="地域医療連携推進法人（医療法第70条の3の認定を受けた一般社団法人）を、公表資料の記載のまま、資料と日付を付けて並べています。"
      actions={isOperator && <LinkButton href="/registry/add">法人を追加する</LinkButton>}
    >
      <FilterForm key={JSON.stringify(filter)} filter={filter} onFilter={replaceSearch} />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_40rem]">
        <aside
          aria-label="都道府県別の法人数"
          className={`lg:col-start-2 ${overviewRow}`}
          data-screen-only={isSearch || undefined}
        >
          <PrefectureMap filter={filter} />
        </aside>
        <div className={`lg:col-span-2 ${listRow}`}>
          <AllianceList filter={filter} sortText={search.sort} />
        </div>
        <aside aria-label="登録簿と全国の法人数" className={`lg:col-start-1 ${overviewRow}`}>
          <RegisterCounts />
        </aside>
      </div>
    </Page>
  )
}
