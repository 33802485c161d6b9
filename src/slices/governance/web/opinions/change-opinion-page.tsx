import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { changeOpinion, showOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { askersWork } from './new-opinion-page.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { opinionAddress, opinionsAddress } from './opinion-words.ts'

export default function ChangeOpinionPage({ params }: PageProps) {
  const opinionId = params.opinionId ?? ''
  const go = useGo()
  const client = useQueryClient()
  const shown = useEndpoint(showOpinion, { params: { opinionId } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '意見照会', href: opinionsAddress }]} />
      <Page title="意見照会の下書きを書き改める" lead="送るまでは、自法人の管理者のほかには見えません。">
        <ForRoles roles={['facilityAdministrator']} work={askersWork}>
          <Answer reading={shown}>
            {(opinion) => (
              <OpinionForm
                opinion={opinion}
                onKeep={async (body) => {
                  const answer = await callEndpoint(changeOpinion, { params: { opinionId }, body })
                  if (!answer.ok) return answer.problem.title
                  await client.invalidateQueries()
                  go(opinionAddress(opinionId))
                  return undefined
                }}
              />
            )}
          </Answer>
        </ForRoles>
      </Page>
    </>
  )
}
