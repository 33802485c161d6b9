import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { WrittenCase } from '../../contract/written-case-shape.ts'
import { councillorsOn } from '../../domain/bodies/council-over-time.ts'
import { officersOn } from '../../domain/bodies/officers-over-time.ts'
import { type CouncilCategory, councilCategories } from '../../domain/certification-case.ts'
import type { AllianceMember } from './alliance-members.ts'
import type { AllianceCouncillor, AllianceOfficer } from './officers.ts'
import type { StatementsOfDay } from './statement-store.ts'

type Relation = NonNullable<WrittenCase['relations']>[number]

export interface CaseParts {
  readonly name: string
  readonly statements: StatementsOfDay
  readonly members: readonly AllianceMember[]
  readonly officers: readonly AllianceOfficer[]
  readonly councillors: readonly AllianceCouncillor[]
}

/** The case of a day in the command line's form. What nobody has stated is left out and comes out unknown. */
export function writtenCaseOn({ name, statements, ...bodies }: CaseParts, on: CalendarDate): WrittenCase {
  const { prefecture, officeMunicipality, businesses, ...corporation } = statements.about('corporation') ?? {}
  const { establishedOn: _established, certifiedOn: _certified, ...stated } = corporation
  const given: WrittenCase = {
    name,
    prefecture,
    officeMunicipality,
    businesses,
    corporation: Object.keys(stated).length > 0 ? stated : undefined,
    articles: articlesOf(statements),
    policy: statements.about('policy'),
    planningAreas: statements.about('planningAreas'),
    finances: statements.about('finances'),
    process: statements.about('process'),
    members: bodies.members.length > 0 ? bodies.members.map(memberOf) : undefined,
    council: councilOf(bodies.councillors, on),
    ...officersOf(bodies.officers, statements, on),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given
}

function articlesOf(statements: StatementsOfDay): WrittenCase['articles'] {
  const [version] = statements.each('articles')
  if (!version) return undefined
  const { noMoneyClause, area, clauses, consultationItems, ...rest } = version.value
  const { votesBasis, votesProportionalToMoney, votesUnfair, membershipTermsDiscriminatory } = rest
  return {
    on: version.effectiveOn,
    ...{ noMoneyClause, area, clauses, consultationItems },
    ...{ votesBasis, votesProportionalToMoney, votesUnfair, membershipTermsDiscriminatory },
  }
}

const memberOf = ({ organisationId: _id, joinedOn: _joined, ...member }: AllianceMember) => member

/** Officers are called by their names in a case, so that it can be read; two of one name are numbered. */
function officersOf(
  all: readonly AllianceOfficer[],
  statements: StatementsOfDay,
  on: CalendarDate,
): Pick<WrittenCase, 'officers' | 'relations' | 'representativeName'> {
  const serving = officersOn(all, on)
  if (serving.length === 0) return {}
  const called = new Map<string, string>()
  for (const { id, name = id } of serving) {
    const same = serving.filter((each) => each.name === name)
    called.set(id, same.length > 1 ? `${name}(${same.findIndex((each) => each.id === id) + 1})` : name)
  }
  const call = (id: string) => called.get(id) ?? id
  const relations = statements
    .about('relations')
    ?.relations.filter((relation) =>
      (relation.kind === 'special' ? [relation.of, relation.person] : relation.between).every((id) => called.has(id)),
    )
    .map((relation): Relation => {
      if (relation.kind === 'special') return { ...relation, of: call(relation.of), person: call(relation.person) }
      const [one, other] = relation.between
      return { ...relation, between: [call(one), call(other)] }
    })
  const officers = serving.map(({ id, name, role, representative, medicalExpert, disqualified, posts }) => ({
    id: call(id),
    ...{ name, role, representative, medicalExpert, disqualified },
    posts: posts?.map(({ body, forProfit, tradesWith }) => ({
      body,
      forProfit,
      tradesWith: tradesWith && [...tradesWith],
    })),
  }))
  return { officers, relations, representativeName: officers.find(({ representative }) => representative)?.name }
}

/** Where a kind is not stated and could supply what is missing, the council's kinds are left open. */
function councilOf(councillors: readonly AllianceCouncillor[], on: CalendarDate): WrittenCase['council'] {
  if (councillors.length === 0) return undefined
  const sitting = councillorsOn(councillors, on)
  const stated = new Set<CouncilCategory>(sitting.flatMap(({ category }) => category ?? []))
  const open = sitting.some(({ category }) => !category) && stated.size < councilCategories.length
  return open ? undefined : { categories: councilCategories.filter((each) => stated.has(each)) }
}
