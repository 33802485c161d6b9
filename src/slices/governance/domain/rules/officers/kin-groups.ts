import type { Officer, Relation } from '../../certification-case.ts'

/**
 * The officer and those tied to him or her: a star, not a chain, so a brother's wife's brother is not in it. Special
 * relations run one way only: those who depend on the officer.
 */
export function kinGroupOf(officer: Officer, relations: readonly Relation[]): ReadonlySet<string> {
  const tied = relations.flatMap((relation) => {
    if (relation.kind === 'special') return relation.of === officer.id ? [relation.person] : []
    return relation.between.includes(officer.id) ? relation.between : []
  })
  return new Set([officer.id, ...tied])
}
