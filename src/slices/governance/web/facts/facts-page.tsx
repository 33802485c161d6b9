import { useState } from 'react'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Loading } from '../../../../design/state/loading.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { listStatements } from '../../contract/endpoints/bodies-endpoints.ts'
import { listCases } from '../../contract/endpoints/case-endpoints.ts'
import { statementShapes } from '../../contract/living/statement-shapes.ts'
import { recordsAddress, type WritableTopic, writableTopics } from './addresses.ts'
import { useKeptWriting } from './kept-writing.ts'
import { Recorded } from './recorded.tsx'
import { topicWords } from './writable-topics.ts'
import { WritingForm } from './writing-form.tsx'

export default function FactsPage({ params }: PageProps) {
  const topic = writableTopics.find((each) => each === params.topic)
  if (topic) return <Facts key={topic} topic={topic} />
  return (
    <Page title="その記録は見つかりません">
      <p>
        <a href={recordsAddress}>定款とその他の記録</a>から選んでください。
      </p>
    </Page>
  )
}

function Facts({ topic }: { topic: WritableTopic }) {
  const mayRecord = useHasRole('secretariat')
  const { title, lead } = topicWords[topic]
  return (
    <>
      <Breadcrumb crumbs={[{ label: '定款とその他の記録', href: recordsAddress }]} />
      <Page title={title} lead={lead}>
        {mayRecord ? (
          <Begun topic={topic} />
        ) : (
          <EmptyState title="記録できるのは、法人事務局です。">
            記録された内容は<a href={recordsAddress}>定款とその他の記録</a>で見られます。
          </EmptyState>
        )}
      </Page>
    </>
  )
}

function Begun({ topic }: { topic: WritableTopic }) {
  const versions = useEndpoint(listStatements, { query: { topic } })
  const areas = useEndpoint(listStatements, { query: { topic: 'planningAreas' } })
  const cases = useEndpoint(listCases, {})
  const kept = useKeptWriting(topic)
  const [recordedOn, setRecordedOn] = useState<string>()
  if (recordedOn) return <Recorded topic={topic} day={recordedOn} />
  return (
    <Answer reading={versions}>
      {({ items }) => (
        <Answer reading={areas}>
          {(recorded) => (
            <Answer reading={cases}>
              {(listed) =>
                kept.found === undefined ? (
                  <Loading />
                ) : (
                  <WritingForm
                    topic={topic}
                    versions={items.filter(({ replaced }) => !replaced)}
                    offeredNames={namesOf(recorded.items.find(({ replaced }) => !replaced)?.value)}
                    livingCaseId={listed.items.find(({ living }) => living)?.id ?? null}
                    kept={kept}
                    onRecorded={setRecordedOn}
                  />
                )
              }
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  )
}

/** Of the planning areas as they are recorded; none where nobody has recorded any. */
const namesOf = (stated: unknown): readonly string[] =>
  (statementShapes.planningAreas.safeParse(stated).data ?? []).map(({ name }) => name)
