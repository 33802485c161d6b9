import { Section } from '../../../../../design/page/section.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import type { MinutesText as Content } from '../../../contract/endpoints/minutes-endpoints.ts'

/** Items of the council, for which no law names any, and of papers read without their list. */
const otherLabels: Readonly<Record<string, string>> = {
  dateAndPlace: '開催の日時と場所',
  proceedings: '議事の経過の要領とその結果',
}

export function MinutesText({ content, labels }: { content: Content; labels: ReadonlyMap<string, string> }) {
  const items = Object.entries(content).flatMap(([id, { state, text }]) =>
    state === 'nothingToWrite'
      ? []
      : [
          {
            term: labels.get(id) ?? otherLabels[id] ?? id,
            value: <span className="whitespace-pre-line">{text || '（書かれていません）'}</span>,
          },
        ],
  )
  return (
    <Section title="議事録">
      <DefinitionList items={items} />
    </Section>
  )
}
