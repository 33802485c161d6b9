import { formatMissingFact } from '../../../../foundation/rule-answer.ts'
import { isHeldOn } from '../../domain/bodies/held-period.ts'
import { auditorTermEnd, directorTermEnd } from '../../domain/bodies/officer-terms.ts'
import { officersOn } from '../../domain/bodies/officers-over-time.ts'
import { officersPerKinGroup } from '../../domain/parameters/certification-parameters.ts'
import { kinGroupOf } from '../../domain/rules/officers/kin-groups.ts'
import type { AllianceFacts } from '../living/alliance-facts.ts'
import type { AllianceOfficer } from '../living/officers.ts'

const kinWords = { spouse: '配偶者', kinWithinThird: '三親等内の親族', special: '特殊の関係' } as const

/** The officers of the day, each with the end of the term and with who is tied to him or her. */
export function officersShown(facts: AllianceFacts) {
  const { officers, on, articles, statements, relations = [] } = facts
  const serving = officers.filter(({ held }) => isHeldOn(held, on))
  const among = relations.filter((relation) =>
    (relation.kind === 'special' ? [relation.of, relation.person] : relation.between).every((id) =>
      serving.some((each) => each.id === id),
    ),
  )
  const most = Math.floor(serving.length / officersPerKinGroup)
  return serving.map((officer) => {
    const { id, termId, name, role, electedOn, held, endCause } = officer
    const end = role === 'director' ? directorTermEnd(electedOn, articles) : auditorTermEnd(electedOn, articles)
    const tied = [...kinGroupOf(officer, among)].filter((other) => other !== id)
    return {
      ...{ termId, personId: id, name, post: role, category: null, electedOn, endCause },
      fromOn: held.from,
      lastOn: held.until ?? null,
      represents: representsOn(officers, officer, on),
      termEndsOn: end.endsOn,
      termArticle: end.article,
      termNotes: [
        ...(end.ofYearEndingOn ? [`${end.ofYearEndingOn}に終わる事業年度の定時社員総会の終結の時まで`] : []),
        ...end.missing.map(formatMissingFact),
        ...end.warnings,
      ],
      declared: statements.each('officer').find(({ subject }) => subject === id)?.value ?? null,
      group: {
        size: tied.length + 1,
        most,
        with: tied.map((other) => ({
          name: serving.find((each) => each.id === other)?.name ?? other,
          kind: kinWords[among.find((relation) => ties(relation, id, other))?.kind ?? 'special'],
        })),
      },
    }
  })
}

const representsOn = (all: readonly AllianceOfficer[], { termId, role }: AllianceOfficer, on: AllianceFacts['on']) => {
  if (role === 'auditor') return false
  const own = all.filter((each) => each.termId === termId)
  return officersOn(own, on)[0]?.representative ?? null
}

const ties = (relation: NonNullable<AllianceFacts['relations']>[number], id: string, other: string): boolean =>
  relation.kind === 'special'
    ? relation.of === id && relation.person === other
    : relation.between.includes(id) && relation.between.includes(other)
