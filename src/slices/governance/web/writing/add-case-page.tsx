import { useQueryClient } from '@tanstack/react-query'
import { Page } from '../../../../design/page/page.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { addCase } from '../../contract/endpoints/record-endpoints.ts'
import { caseAddress } from '../addresses.ts'
import { CaseBreadcrumb } from '../case-navigation.tsx'
import { CaseForm, type CaseText } from './case-form.tsx'
import { RecordersOnly } from './recorders-only.tsx'
import { refusalErrors } from './refusal-errors.ts'

export default function AddCasePage() {
  const go = useGo()
  const client = useQueryClient()
  async function register({ title, reason, text }: CaseText) {
    const answer = await callEndpoint(addCase, { body: { title, note: reason, text } })
    if (!answer.ok) return refusalErrors(answer.problem)
    await client.invalidateQueries()
    go(caseAddress(answer.value.id))
    return []
  }
  return (
    <>
      <CaseBreadcrumb />
      <Page title="認定の事例を登録する" lead="コマンド「renkei certify」と同じ書式（YAMLまたはJSON）で登録します。">
        <RecordersOnly>
          <CaseForm withTitle reasonLabel="事例の説明" text="" action="登録する" onRegister={register} />
        </RecordersOnly>
      </Page>
    </>
  )
}
