import { useQueryClient } from '@tanstack/react-query'
import { stringify } from 'yaml'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showCase } from '../../contract/endpoints/case-endpoints.ts'
import { reviseCase } from '../../contract/endpoints/record-endpoints.ts'
import { caseAddress } from '../addresses.ts'
import { CaseBreadcrumb } from '../case-navigation.tsx'
import { CaseForm, type CaseText } from './case-form.tsx'
import { RecordersOnly } from './recorders-only.tsx'
import { refusalErrors } from './refusal-errors.ts'

export default function ReviseCasePage({ params }: PageProps) {
  const id = params.id ?? ''
  const go = useGo()
  const client = useQueryClient()
  const shown = useEndpoint(showCase, { params: { id }, query: {} })
  async function register({ reason, text }: CaseText, revision: number) {
    const answer = await callEndpoint(reviseCase, { params: { id }, body: { revision, reason, text } })
    if (!answer.ok) return refusalErrors(answer.problem)
    await client.invalidateQueries()
    go(caseAddress(id))
    return []
  }
  return (
    <>
      <CaseBreadcrumb />
      <Page
        title="事例を改める"
        lead={`${shown.data?.title ?? 'この事例'}の内容を改めます。以前の内容と判定は履歴に残ります。`}
      >
        <RecordersOnly>
          <Answer reading={shown}>
            {(found) => (
              <CaseForm
                key={found.revision}
                reasonLabel="改める理由"
                text={stringify(found.written)}
                action="この内容に改める"
                onRegister={(text) => register(text, found.revision)}
              />
            )}
          </Answer>
        </RecordersOnly>
      </Page>
    </>
  )
}
