import { Section } from '../../../../../design/page/section.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import type { MinutesText as Content } from '../../../contract/endpoints/minutes-endpoints.ts'
import type { Body } from '../../../domain/meeting/meeting-facts.ts'
import { minutesLabels } from '../../../domain/meeting/papers/draft-minutes.ts'

/** Minutes as they are read: in the order of the law, without what has nothing to say. */
export function MinutesText({ body, content }: { body: Body; content: Content }) {
  const items = [...minutesLabels(body)].flatMap(([id, term]) => {
    const entry = content[id]
    if (entry?.state === 'nothingToWrite') return []
    return [{ term, value: <span className="whitespace-pre-line">{entry?.text || '（書かれていません）'}</span> }]
  })
  return (
    <Section title="議事録">
      <DefinitionList items={items} />
    </Section>
  )
}
