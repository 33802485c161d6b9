import { Section } from '../../../../design/page/section.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { Case } from './case.ts'

type Dated = Pick<
  Case,
  'plannedOn' | 'wishedOn' | 'earliestOn' | 'deadlineOn' | 'orderedOn' | 'arrivedAtSender' | 'contact'
>

export function CaseDates({ shown }: { shown: Dated }) {
  const days = [
    ['転院予定日', shown.plannedOn],
    ['希望日', shown.wishedOn],
    ['転院できる日', shown.earliestOn],
    ['期限', shown.deadlineOn],
    ['医師の指示日', shown.orderedOn],
  ] as const
  const stated = days.flatMap(([term, day]) => (day ? [{ term, value: japaneseDay(day, true) }] : []))
  const arrived = shown.arrivedAtSender
    ? [{ term: '依頼元への到着', value: <InstantText instant={shown.arrivedAtSender} /> }]
    : []
  const contact = shown.contact ? [{ term: '連絡先', value: shown.contact }] : []
  const items = [...stated, ...arrived, ...contact]
  if (items.length === 0) return null
  return (
    <Section title="日程と連絡先">
      <DefinitionList items={items} />
    </Section>
  )
}
