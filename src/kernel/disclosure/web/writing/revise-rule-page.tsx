import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { listAudiences, listRules, reviseRule } from '../../contract/rule-endpoints.ts'
import { rulesAddress } from '../addresses.ts'
import { renewDisclosure } from '../renew-disclosure.ts'
import type { Rule, Terms } from '../rule.ts'
import { KeepersOnly } from './keepers-only.tsx'
import { draftOf } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'

export default function ReviseRulePage({ params: { ruleId } }: PageProps) {
  const rules = useEndpoint(listRules, {})
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb, { label: '開示ルール', href: rulesAddress }]} />
      <Page title="開示ルールを改める" lead="以前の版は残ります。保存した瞬間から、新しい版が効力を持ちます。">
        <KeepersOnly>
          <Answer reading={rules}>
            {({ items }) => {
              const rule = items.find((each) => each.ruleId === ruleId && !each.ended)
              return rule ? (
                <Revision rule={rule} />
              ) : (
                <EmptyState title="このルールは、終了しているか、ありません。">
                  <a href={rulesAddress}>開示ルールの一覧</a>から選び直してください。
                </EmptyState>
              )
            }}
          </Answer>
        </KeepersOnly>
      </Page>
    </>
  )
}

function Revision({ rule }: { rule: Rule }) {
  const client = useQueryClient()
  const go = useGo()
  const audiences = useEndpoint(listAudiences, {})
  const { ruleId, revision: expectedRevision } = rule
  async function save(terms: Terms) {
    const answer = await callEndpoint(reviseRule, { params: { ruleId }, body: { expectedRevision, terms } })
    if (!answer.ok) return answer.problem
    go(rulesAddress)
    await renewDisclosure(client)
    return null
  }
  return (
    <>
      <p className="rounded-8 bg-solid-gray-50 px-4 py-3">
        いまの版（第{rule.revision}版）：{rule.sentence}
      </p>
      <Answer reading={audiences}>
        {({ alliances }) => (
          <RuleForm
            first={draftOf(rule, japaneseDay)}
            alliances={alliances}
            isNew={false}
            draftWith={(terms) => ({ act: 'revise', ruleId, expectedRevision, terms })}
            save={save}
            saveLabel="この内容に改める"
          />
        )}
      </Answer>
    </>
  )
}
