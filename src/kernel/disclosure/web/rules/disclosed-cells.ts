import { type DisclosureCategory, disclosureCategories } from '../../domain/disclosure-category.ts'
import {
  type Audience,
  audienceKinds,
  type Effect,
  type Granularity,
  granularities,
  granularityLevel,
} from '../../domain/disclosure-rule.ts'

interface CountingRule {
  readonly category: DisclosureCategory
  readonly audience: Audience
  readonly effect: Effect
  readonly granularity: Granularity
}

/**
 * What the rules of one category say to one audience: the widest that is allowed and not denied, and whether anything is
 * denied. Of single members it counts those who have rules of their own: each may see something else.
 */
export interface DisclosedCell {
  readonly audience: Audience['kind']
  readonly extent: Granularity | null
  readonly denies: boolean
  readonly singleMembers: number
}

export interface DisclosedRow {
  readonly category: DisclosureCategory
  readonly cells: readonly DisclosedCell[]
}

/** `rules`: those in force. Every category stands in the table: what is private should be seen to be private. */
export const disclosedRows = (rules: readonly CountingRule[]): readonly DisclosedRow[] =>
  disclosureCategories.map((category) => ({
    category,
    cells: audienceKinds.map((audience) =>
      cellOf(
        audience,
        rules.filter((rule) => rule.category === category && rule.audience.kind === audience),
      ),
    ),
  }))

/** Audiences that some rule addresses; a column of dashes says less than a sentence. */
export const addressedAudiences = (rows: readonly DisclosedRow[]): readonly Audience['kind'][] =>
  audienceKinds.filter((audience) =>
    rows.some(({ cells }) => cells.some((cell) => cell.audience === audience && (cell.extent !== null || cell.denies))),
  )

function cellOf(audience: Audience['kind'], rules: readonly CountingRule[]): DisclosedCell {
  const levels = (effect: Effect) =>
    rules.filter((rule) => rule.effect === effect).map(({ granularity }) => granularityLevel[granularity])
  const denied = levels('deny')
  const level = Math.min(Math.max(0, ...levels('allow')), Math.min(...denied) - 1)
  const extent = granularities.find((each) => granularityLevel[each] === level) ?? null
  const members = rules.flatMap((rule) => (rule.audience.kind === 'oneMember' ? [rule.audience.organisationId] : []))
  return { audience, extent, denies: denied.length > 0, singleMembers: new Set(members).size }
}
