import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { listFacilities } from '../../contract/facility-endpoints.ts'
import { FacilityForm } from './facility-form.tsx'

export default function FacilitiesPage() {
  const facilities = useEndpoint(listFacilities, {})
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="自組織の施設"
        lead="位置は、転院の候補を近い順に並べるために使います。医療機関コードは、連携先や紹介状に書かれた施設と照らし合わせるために使います。どちらも、同じ連携推進法人の社員に見えます。"
      >
        <Answer reading={facilities}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="自組織の施設は、まだ登録されていません。">
                <p>施設は、このシステムの運用者が登録します。</p>
              </EmptyState>
            ) : (
              items.map((facility) => (
                <Section key={facility.id} title={facility.name} note={facility.municipality}>
                  <FacilityForm facility={facility} />
                </Section>
              ))
            )
          }
        </Answer>
      </Page>
    </>
  )
}
