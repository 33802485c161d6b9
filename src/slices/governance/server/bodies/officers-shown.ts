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
  const serving = officers.filter(({ held }) => isHeldOn(held, on)).toSorted(byPost)
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
      ofYearEndingOn: end.ofYearEndingOn,
      // Until the meeting is called its day is nobody's to supply.
      termNotes: [
        ...(end.ofYearEndingOn
          ? []
          : end.missing.map(({ label, supplier }) => `${label}が不明です(確認先: ${supplier})`)),
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

/** Directors first, then auditors, each in the order of their names' writing. */
const byPost = (left: AllianceOfficer, right: AllianceOfficer): number =>
  left.role === right.role ? left.name.localeCompare(right.name, 'ja') : left.role === 'director' ? -1 : 1

const representsOn = (all: readonly AllianceOfficer[], { termId, role }: AllianceOfficer, on: AllianceFacts['on']) => {
  if (role === 'auditor') return false
  const own = all.filter((each) => each.termId === termId)
  return officersOn(own, on)[0]?.representative ?? null
}

const ties = (relation: NonNullable<AllianceFacts['relations']>[number], id: string, other: string): boolean =>
  relation.kind === 'special'
    ? relation.of === id && relation.person === other
    : relation.between.includes(id) && relation.between.includes(other)
