import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { useRevising } from '../../../../platform/browser/use-revising.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { changeOpinion, showOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { askersWork } from './new-opinion-page.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { type Opinion, opinionAddress, opinionsAddress } from './opinion-words.ts'

export default function ChangeOpinionPage({ params }: PageProps) {
  const opinionId = params.opinionId ?? ''
  const shown = useEndpoint(showOpinion, { params: { opinionId } })
  return (
    <>
      <Breadcrumb crumbs={[{ label: '意見照会', href: opinionsAddress }]} />
      <Page title="意見照会の下書きを書き改める" lead="送るまでは、自法人の管理者のほかには見えません。">
        <ForRoles roles={['facilityAdministrator']} work={askersWork}>
          <Answer reading={shown}>{(opinion) => <Draft opinion={opinion} />}</Answer>
        </ForRoles>
      </Page>
    </>
  )
}

function Draft({ opinion }: { opinion: Opinion }) {
  const { id: opinionId, item, title, body, disclosure, decidesOn } = opinion
  const go = useGo()
  const client = useQueryClient()
  const { seen, send } = useRevising({ item, title, body, disclosure, decidesOn }, showOpinion)
  return (
    <OpinionForm
      opinion={opinion}
      onKeep={async (content) => {
        const answer = await send(changeOpinion, { params: { opinionId }, body: { ...content, seen } })
        if (!answer.ok) return refusalOf(answer)
        await client.invalidateQueries()
        go(opinionAddress(opinionId))
        return undefined
      }}
    />
  )
}
