import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { addAlliance } from '../../contract/operator-endpoints.ts'
import { allianceAddress, registerAddress } from '../addresses.ts'
import { EntryForm, type Submission } from './entry-form.tsx'
import { OperatorOnly } from './operator-only.tsx'
import { refusalErrors } from './refusal-errors.ts'

export default function AddPage() {
  const go = useGo()
  const client = useQueryClient()

  async function register({ ground, entry }: Submission) {
    const body = { reason: ground.reason, sourceId: ground.sourceId, entry: entry as never }
    const answer = await callEndpoint(addAlliance, { body })
    if (!answer.ok) return refusalErrors(answer.problem)
    await client.invalidateQueries()
    go(allianceAddress(answer.value.id))
    return []
  }

  return (
    <>
      <Breadcrumb crumbs={[{ label: '法人の登録簿', href: registerAddress }]} />
      <Page title="法人を追加する" lead="公表された資料に書かれていることだけを、資料と一緒に登録します。">
        <OperatorOnly>
          <EntryForm entry={null} onRegister={register} />
        </OperatorOnly>
      </Page>
    </>
  )
}
