import { Section } from '../../../../design/page/section.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showCase } from '../../contract/endpoints/case-endpoints.ts'
import type { RuleAnswer } from '../case-words.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { RuleItem } from './rule-item.tsx'

export function RuleSection({
  title,
  rules,
  found,
}: {
  title: string
  rules: readonly RuleAnswer[]
  found: OutputOf<typeof showCase>
}) {
  const mayRecord = found.allowedActions.includes('recordEvidence')
  return (
    <Section title={`${title}（${rules.length}）`}>
      {rules.length === 0 && <p>この結果のものはありません。</p>}
      <ul className="-mt-4">
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule}>
            <EvidenceList evidence={found.evidence.filter((each) => each.criterion === rule.id)} />
            {mayRecord && <EvidenceForm caseId={found.id} rule={rule} />}
          </RuleItem>
        ))}
      </ul>
    </Section>
  )
}
