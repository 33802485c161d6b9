import { categoryNames, competitionCategories, patientCategories } from './disclosure-category.ts'
import type { Audience, RuleTerms } from './disclosure-rule.ts'
import { isPatientBasis } from './legal-basis.ts'

export interface RuleFault {
  readonly field: string
  readonly message: string
}

/** What the law asks of a rule beyond its shape. A denial needs none of it: not showing is always free. */
export function ruleFaults(ownerId: string, terms: RuleTerms): readonly RuleFault[] {
  return [
    ...periodFaults(terms),
    ...audienceFaults(ownerId, terms),
    ...(terms.effect === 'deny' ? [] : lawFaults(terms)),
  ]
}

const periodFaults = ({ validFromOn, validThroughOn }: RuleTerms): readonly RuleFault[] =>
  validThroughOn !== null && validThroughOn < validFromOn
    ? [{ field: 'validThroughOn', message: '最終日は、開始日と同じ日か、それより後の日にしてください。' }]
    : []

const audienceFaults = (ownerId: string, { audience }: RuleTerms): readonly RuleFault[] =>
  audience.kind === 'oneMember' && audience.organisationId === ownerId
    ? [{ field: 'audience', message: '自らの情報は、ルールがなくても常に見えます。ほかの法人を選んでください。' }]
    : []

const competitorAudiences: readonly Audience['kind'][] = ['oneMember', 'participants', 'members', 'public']

function lawFaults({ category, audience, granularity, validThroughOn, basis }: RuleTerms): readonly RuleFault[] {
  const faults: RuleFault[] = []
  const name = categoryNames[category]
  if (patientCategories.includes(category)) {
    if (!isPatientBasis(basis.kind)) {
      const message = `${name}には患者の情報が含まれることがあります。個人情報保護法27条の根拠(本人の同意、法令など)を選んでください。`
      faults.push({ field: 'basis', message })
    }
    if (audience.kind === 'public' && granularity === 'rows') {
      faults.push({ field: 'audience', message: `${name}の明細は公開できません。集計した値を選んでください。` })
    }
  }
  if (competitionCategories.includes(category) && competitorAudiences.includes(audience.kind)) {
    if (basis.kind === 'ownDecision') {
      const message = `${name}を競争関係にある法人に見せるには、独占禁止法上の検討をした根拠(合意、規程など)を記録してください。`
      faults.push({ field: 'basis', message })
    }
    if (validThroughOn === null) {
      faults.push({ field: 'validThroughOn', message: `${name}を見せるルールには最終日が必要です。` })
    }
  }
  return faults
}
