import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { listGrantedRules } from '../../contract/rule-endpoints.ts'
import { categoryNames, disclosureCategories } from '../../domain/disclosure-category.ts'
import { rulesAddress } from '../addresses.ts'
import { ExtentMark } from '../extent-mark.tsx'

export default function GrantedPage() {
  const granted = useEndpoint(listGrantedRules, {})
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="ほかの法人から、何が開示されているか"
        lead="ほかの法人のルールにより、いま自法人（あなたの役割）に見えているものです。いつ変わるかは、その法人が決めます。"
        actions={<LinkButton href={rulesAddress}>自法人の開示ルール</LinkButton>}
      >
        <Answer reading={granted}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="いま開示されているものはありません。">
                ほかの法人が自法人に見せるルールを定めると、ここに並び、お知らせが届きます。
              </EmptyState>
            ) : (
              disclosureCategories
                .filter((category) => items.some((rule) => rule.category === category))
                .map((category) => (
                  <Section key={category} title={categoryNames[category]}>
                    <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
                      {items
                        .filter((rule) => rule.category === category)
                        .map((rule) => (
                          <li key={rule.ruleId} className="py-3">
                            <ExtentMark extent={rule.granularity} />
                            <p className="mt-1">{rule.sentence}</p>
                          </li>
                        ))}
                    </ul>
                  </Section>
                ))
            )
          }
        </Answer>
      </Page>
    </>
  )
}
