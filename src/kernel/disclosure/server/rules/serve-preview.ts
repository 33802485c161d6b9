import { sql } from 'kysely'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { previewRules } from '../../contract/preview-endpoint.ts'
import type { DisclosureCategory } from '../../domain/disclosure-category.ts'
import { decideDisclosure, widestDisclosed } from '../../domain/disclosure-decision.ts'
import { type Granularity, granularities, type RuleRevision } from '../../domain/disclosure-rule.ts'
import { decisionSentences } from '../../domain/rule-sentence.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { signViewer } from '../viewer-context.ts'
import { readNeighbourhood } from './read-neighbourhood.ts'
import { isRule, recordEnd, recordNewRule, recordNextRevision } from './record-rule.ts'
import { type Representative, representativesAround } from './representatives.ts'
import { readOwnRules } from './rule-store.ts'

type Draft = InputOf<typeof previewRules>['body']['drafts'][number]

/**
 * Writes the drafts, asks the database as each representative, and takes everything back to a savepoint: the rows and
 * the viewer of the transaction are again what they were.
 */
export const previewEndpoint = (floor: WorkFloor): ServedEndpoint =>
  serve(previewRules, async (work: Work<DisclosureTables>, { body }) => {
    const { organisationId: ownerId } = actingAccount(work)
    const before = await readOwnRules(work)
    await sql`savepoint preview`.execute(work.db)
    const recorded: RuleRevision[] = []
    for (const draft of body.drafts) {
      const rule = await recordDraft(work, draft)
      if (!isRule(rule)) return rule
      recorded.push(rule)
    }
    const after = await readOwnRules(work)
    const neighbourhood = await readNeighbourhood(workFor(work))
    const categories = [...new Set(recorded.map(({ category }) => category))]
    const at = new Date(Math.max(...after.map(({ recordedAt }) => recordedAt.getTime())))
    const rows = []
    for (const representative of representativesAround(ownerId, neighbourhood, at)) {
      const answers = await askDatabase(work, floor, representative, categories, ownerId)
      for (const category of categories) {
        const question = { viewer: representative.viewer, ownerId, category, at }
        const widest = widestDisclosed(question, after, neighbourhood.ties)
        const decided = { ...question, granularity: widest ?? 'benchmarkOnly' }
        rows.push({
          audience: representative.label,
          category,
          before: widestDisclosed(question, before, neighbourhood.ties),
          after: widest,
          databaseAfter: answers.get(category) ?? null,
          because: decisionSentences(decideDisclosure(decided, after, neighbourhood.ties), neighbourhood.nameOf),
        })
      }
    }
    await sql`rollback to savepoint preview`.execute(work.db)
    return { rows, agrees: rows.every((row) => row.after === row.databaseAfter) }
  })

function recordDraft(work: Work<DisclosureTables>, draft: Draft) {
  switch (draft.act) {
    case 'add':
      return recordNewRule(work, draft.terms)
    case 'revise':
      return recordNextRevision(work, draft, draft.terms)
    case 'end':
      return recordEnd(work, draft)
  }
}

/** The most the database discloses of the owner's in each category, by the function that policies ask. */
async function askDatabase(
  work: Work<DisclosureTables>,
  floor: WorkFloor,
  { viewer }: Representative,
  categories: readonly DisclosureCategory[],
  ownerId: string,
): Promise<ReadonlyMap<DisclosureCategory, Granularity>> {
  await sql`select kernel.open_work(${signViewer(floor.signingKey, viewer, work.now)})`.execute(work.db)
  const { rows } = await sql<{ category: DisclosureCategory; granularity: Granularity }>`
    select c.category, g.granularity
    from unnest(${[...categories]}::text[]) c (category),
      unnest(${[...granularities]}::text[]) with ordinality g (granularity, position)
    where ${ownerId}::uuid = any (kernel.disclosed_owners(c.category, g.granularity))
    order by g.position desc`.execute(work.db)
  return new Map(rows.map(({ category, granularity }) => [category, granularity]))
}
