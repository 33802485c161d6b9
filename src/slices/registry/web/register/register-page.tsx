import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { AllianceList } from './alliance-list.tsx'
import { FilterForm } from './filter-form.tsx'
import { PrefectureMap } from './prefecture-map.tsx'
import { RegisterCounts } from './register-counts.tsx'
import { readRegisterFilter } from './register-filter.ts'

export default function RegisterPage({ search }: PageProps) {
  const filter = readRegisterFilter(search)
  const replaceSearch = useReplaceSearch()
  const isOperator = useHasRole('operator')
  return (
    <Page
      title="どこに、どんな連携推進法人があるか"
      lead="地域医療連携推進法人（医療法第70条の3の認定を受けた一般社団法人）を、公表資料の記載のまま、資料と日付を付けて並べています。"
      actions={isOperator && <LinkButton href="/registry/add">法人を追加する</LinkButton>}
    >
      <FilterForm key={JSON.stringify(filter)} filter={filter} onFilter={replaceSearch} />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <AllianceList filter={filter} sortText={search.sort} />
        <aside className="space-y-6 max-lg:order-first" aria-label="都道府県別の法人数と全国の数">
          <RegisterCounts />
          <PrefectureMap filter={filter} />
        </aside>
      </div>
    </Page>
  )
}
