import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import type { Bodies } from '../body-words.ts'
import { ElectionForm } from '../forms/election-form.tsx'
import { KinSection } from './kin-section.tsx'
import { OfficerTable } from './officer-table.tsx'
import { OtherTerms } from './other-terms.tsx'
import { RepresentativeSection } from './representative-section.tsx'
import { VacancyNotices } from './vacancy-notices.tsx'

export function OfficersView({ bodies }: { bodies: Bodies }) {
  return (
    <>
      <VacancyNotices bodies={bodies} />
      <Section title="理事・監事" note="理事は3人以上、監事は1人以上です（医療法70条の3第1項第14号イ）。">
        {bodies.officers.length === 0 ? (
          <EmptyState title="この日の役員の記録はありません。">
            事務局が選任を記録すると、ここに並びます。ほかの日は「見る日」で選べます。
          </EmptyState>
        ) : (
          <OfficerTable bodies={bodies} />
        )}
        {bodies.mayRecord && <ElectionForm bodies={bodies} posts={['director', 'auditor']} />}
      </Section>
      {bodies.seesDeclarations && <KinSection bodies={bodies} />}
      <RepresentativeSection bodies={bodies} />
      <OtherTerms bodies={bodies} posts={['director', 'auditor']} />
    </>
  )
}
