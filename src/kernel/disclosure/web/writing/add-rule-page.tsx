import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { addRule, listAudiences } from '../../contract/rule-endpoints.ts'
import { rulesAddress } from '../addresses.ts'
import { renewDisclosure } from '../renew-disclosure.ts'
import type { Terms } from '../rule.ts'
import { KeepersOnly } from './keepers-only.tsx'
import type { RuleDraft } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'

export default function AddRulePage() {
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb, { label: '開示ルール', href: rulesAddress }]} />
      <Page
        title="何を、だれに見せるかを定める"
        lead="入力のそばに、保存したらだれに見える範囲がどう変わるかを示します。"
      >
        <KeepersOnly>
          <NewRule />
        </KeepersOnly>
      </Page>
    </>
  )
}

function NewRule() {
  const client = useQueryClient()
  const go = useGo()
  const audiences = useEndpoint(listAudiences, {})
  async function save(terms: Terms) {
    const answer = await callEndpoint(addRule, { body: { terms } })
    if (!answer.ok) return answer.problem
    go(rulesAddress)
    await renewDisclosure(client)
    return null
  }
  return (
    <Answer reading={audiences}>
      {({ alliances }) => {
        const [first] = alliances
        return first ? (
          <RuleForm
            first={newDraft(first.allianceId)}
            alliances={alliances}
            isNew
            draftWith={(terms) => ({ act: 'add', terms })}
            save={save}
            saveLabel="このルールを定める"
          />
        ) : (
          <EmptyState title="見せる相手がいません。">
            開示ルールは、連携法人の社員になると定められます。いまは、自法人の情報はだれにも見えません。
          </EmptyState>
        )
      }}
    </Answer>
  )
}

/** The most cautious of the usual: sums, to fellow members. */
const newDraft = (allianceId: string): RuleDraft => ({
  allianceId,
  category: 'bedAvailability',
  audience: 'members',
  member: '',
  effect: 'allow',
  granularity: 'aggregated',
  from: japaneseDay(dateInJapan(new Date())),
  through: '',
  basisKind: '',
  basisText: '',
})
