import { addDays } from '../../../../foundation/legal-period.ts'
import type { Councillor } from '../../domain/bodies/council-over-time.ts'
import type { Held } from '../../domain/bodies/held-period.ts'
import type { DirectorWithPosts } from '../../domain/bodies/interested-directors.ts'
import type { OfficerOverTime } from '../../domain/bodies/officers-over-time.ts'
import { type RepresentativeStep, representationOf } from '../../domain/bodies/representation.ts'
import type { OutsidePost } from '../../domain/certification-case.ts'
import type { Statement, StatementsOfDay } from './statement-store.ts'
import type { Term } from './term-store.ts'

type DeclaredPost = OutsidePost & { readonly represents?: boolean | undefined }

/** An officer as the rules of the bodies read one: with the time of the post, the posts elsewhere, and the election. */
export interface AllianceOfficer extends Omit<OfficerOverTime, 'posts' | 'id'>, Pick<DirectorWithPosts, 'id'> {
  readonly termId: string
  readonly role: 'director' | 'auditor'
  readonly name: string
  readonly electedOn: Term['electedOn']
  readonly endCause: Term['endCause']
  readonly posts?: readonly DeclaredPost[] | undefined
}

export interface AllianceCouncillor extends Councillor {
  readonly termId: string
  readonly name: string
  readonly electedOn: Term['electedOn']
}

/** `id` is the person's: one person may hold several posts after one another. */
export function officersFrom(terms: readonly Term[], statements: StatementsOfDay): readonly AllianceOfficer[] {
  const representation = representationOf(representativeSteps(statements))
  return terms.flatMap((term): readonly AllianceOfficer[] => {
    const { id: termId, personId, name, post, electedOn, held, endCause } = term
    if (post === 'councillor') return []
    const declared = statements.each('officer').find(({ subject }) => subject === personId)?.value
    const represents = representation.size === 0 ? undefined : (representation.get(personId) ?? [])
    return [
      {
        ...declared,
        id: personId,
        termId,
        name,
        role: post,
        electedOn,
        endCause,
        held,
        ...(post === 'auditor' ? { representative: false } : {}),
        ...(post === 'director' && represents
          ? { represents: represents.filter(beginsIn(held)).map(within(held)) }
          : {}),
      },
    ]
  })
}

export const councillorsFrom = (terms: readonly Term[]): readonly AllianceCouncillor[] =>
  terms.flatMap(({ id: termId, personId, name, post, category, electedOn, held }) =>
    post === 'councillor' ? [{ id: personId, termId, name, electedOn, held, ...(category ? { category } : {}) }] : [],
  )

export const representativeSteps = (statements: StatementsOfDay): readonly RepresentativeStep[] =>
  statements.each('representative').map(representativeStep)

export function representativeStep({ effectiveOn, value }: Statement<'representative'>): RepresentativeStep {
  const { personId, ...step } = value
  return { ...step, person: personId, decidedOn: effectiveOn }
}

/** Whoever is elected again is chosen anew: what was chosen in an earlier term ended with it. A board may choose on its eve. */
const beginsIn =
  (post: Held) =>
  ({ from }: Held): boolean =>
    from >= addDays(post.from, -1)

/** Whoever is a director no longer represents no longer. */
const within =
  (post: Held) =>
  ({ from, until }: Held): Held => {
    const last = [post.until, until].filter((day) => day !== undefined).toSorted()[0]
    return last ? { from, until: last } : { from }
  }
