import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { useHasRole } from '../../../identity/web/session.ts'
import { listAudiences, listRules } from '../../contract/rule-endpoints.ts'
import { ruleKeepers } from '../../contract/rule-shapes.ts'
import { categoryNames, disclosureCategories } from '../../domain/disclosure-category.ts'
import { addRuleAddress, grantedAddress } from '../addresses.ts'
import type { Rule } from '../rule.ts'
import { DisclosedTable } from './disclosed-table.tsx'
import { RuleItem } from './rule-item.tsx'

export default function RulesPage() {
  const rules = useEndpoint(listRules, {})
  const isKeeper = useHasRole(...ruleKeepers)
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="自法人の何を、だれに見せるか"
        lead="見せると決めたものだけが、決めた相手に見えます。変更はすぐに効力を持ち、影響を受ける法人に知らせます。"
        actions={
          <>
            <LinkButton href={grantedAddress}>ほかの法人から開示されているもの</LinkButton>
            {isKeeper && (
              <LinkButton kind="primary" href={addRuleAddress}>
                ルールを定める
              </LinkButton>
            )}
          </>
        }
      >
        <Answer reading={rules}>
          {({ items }) => (
            <>
              {items.some(({ ended }) => !ended) ? (
                <RulesByCategory rules={items} isKeeper={isKeeper} />
              ) : (
                <Private isKeeper={isKeeper} />
              )}
              <EndedRules rules={items.filter(({ ended }) => ended)} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}

function RulesByCategory({ rules, isKeeper }: { rules: readonly Rule[]; isKeeper: boolean }) {
  const standing = rules.filter(({ ended }) => !ended)
  const chosen = disclosureCategories.filter((category) => standing.some((rule) => rule.category === category))
  return (
    <>
      <Section title="いま、だれにどこまで見せているか">
        <Tables rules={standing.filter(({ inForce }) => inForce)} />
      </Section>
      {chosen.map((category) => (
        <Section key={category} title={categoryNames[category]}>
          <ul className="space-y-4">
            {standing
              .filter((rule) => rule.category === category)
              .map((rule) => (
                <RuleItem key={rule.ruleId} rule={rule} isKeeper={isKeeper} />
              ))}
          </ul>
        </Section>
      ))}
      {!isKeeper && <p>ルールを定め、改められるのは、施設管理者（連携法人自身のルールは法人事務局）です。</p>}
    </>
  )
}

/** An audience is one of an alliance: whoever stands in two has two tables. */
function Tables({ rules }: { rules: readonly Rule[] }) {
  const alliances = useEndpoint(listAudiences, {}).data?.alliances ?? []
  if (rules.length === 0) return <p>いま効力のあるルールはありません。すべて非公開です。</p>
  return (
    <div className="space-y-6">
      {[...Map.groupBy(rules, ({ allianceId }) => allianceId)].map(([allianceId, its]) => (
        <DisclosedTable
          key={allianceId}
          alliance={alliances.find((each) => each.allianceId === allianceId)?.name ?? 'この連携法人'}
          rules={its}
        />
      ))}
    </div>
  )
}

const Private = ({ isKeeper }: { isKeeper: boolean }) => (
  <EmptyState title="開示ルールはまだありません。自法人の情報は、ほかのだれにも見えません。">
    <p>
      何も定めなければ、すべて非公開です。空床、購入価格、文書などを、自法人の人だけが見られます。見せたいものがあるときに、対象・相手・範囲・期間・根拠を決めてください。
    </p>
    {isKeeper ? (
      <LinkButton href={addRuleAddress}>最初のルールを定める</LinkButton>
    ) : (
      <p>ルールを定められるのは、施設管理者（連携法人自身のルールは法人事務局）です。</p>
    )}
  </EmptyState>
)

function EndedRules({ rules }: { rules: readonly Rule[] }) {
  if (rules.length === 0) return null
  return (
    <Disclosure summary={`終了したルール（${rules.length}件）`}>
      <ul className="space-y-4">
        {rules.map((rule) => (
          <RuleItem key={rule.ruleId} rule={rule} isKeeper={false} />
        ))}
      </ul>
    </Disclosure>
  )
}
