import { useQueryClient } from '@tanstack/react-query'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { showAlliance } from '../../contract/find-endpoints.ts'
import { correctAlliance } from '../../contract/operator-endpoints.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { allianceAddress, registerAddress } from '../addresses.ts'
import { EntryForm, type Submission } from './entry-form.tsx'
import { OperatorOnly } from './operator-only.tsx'
import { refusalErrors } from './refusal-errors.ts'

export default function CorrectPage({ params }: PageProps) {
  const id = params.id ?? ''
  const go = useGo()
  const client = useQueryClient()
  const alliance = useEndpoint(showAlliance, { params: { id } })

  async function register({ ground, entry }: Submission, expectedRevision: number) {
    const body = { reason: ground.reason, sourceId: ground.sourceId, expectedRevision, entry: entry as never }
    const answer = await callEndpoint(correctAlliance, { params: { id }, body })
    if (!answer.ok) return refusalErrors(answer.problem)
    await client.invalidateQueries()
    go(allianceAddress(id))
    return []
  }

  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: '法人の登録簿', href: registerAddress },
          { label: alliance.data?.name ?? '法人', href: allianceAddress(id) },
        ]}
      />
      <Page title="記載を訂正する" lead="前の版は消えず、履歴からいつでも見られます。">
        <OperatorOnly>
          <Answer reading={alliance}>
            {(found) => (
              <EntryForm
                // What was written starts over only when somebody else registered a newer revision.
                key={found.revision}
                entry={entryOf(found)}
                onRegister={(submission) => register(submission, found.revision)}
              />
            )}
          </Answer>
        </OperatorOnly>
      </Page>
    </>
  )
}

/** The shown alliance without what the list and the history add to its entry. */
const entryOf = ({ policy, ...shown }: Omit<AllianceEntry, 'policies'> & { policy: AllianceEntry['policies'] }) => ({
  ...shown,
  policies: policy,
})
