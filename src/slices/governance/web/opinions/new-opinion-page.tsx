import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { draftOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { OpinionForm } from './opinion-form.tsx'
import { opinionAddress, opinionsAddress } from './opinion-words.ts'

export const askersWork = {
  refusal: '意見照会を書けるのは、参加法人等の施設管理者だけです。',
  invitation: '意見照会を書くには、施設管理者としてサインインしてください。',
}

export default function NewOpinionPage() {
  const go = useGo()
  const client = useQueryClient()
  return (
    <>
      <Breadcrumb crumbs={[{ label: '意見照会', href: opinionsAddress }]} />
      <Page
        title="意見照会の下書きを書く"
        lead="下書きは、自法人の管理者のほかには、連携推進法人の事務局にも見えません。送ると、選んだ範囲の人に見えます。"
      >
        <ForRoles roles={['facilityAdministrator']} work={askersWork}>
          <OpinionForm
            onKeep={async (body) => {
              const answer = await callEndpoint(draftOpinion, { body })
              if (!answer.ok) return answer.problem.title
              await client.invalidateQueries()
              go(opinionAddress(answer.value.id))
              return undefined
            }}
          />
        </ForRoles>
      </Page>
    </>
  )
}
