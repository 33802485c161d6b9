import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { publicationsOf } from '../targets/target-store.ts'

/** The council's evaluations that an alliance made public, with the targets as they stood (法70条の13). */
export async function publishedEvaluations(given: Work<never>, allianceId: string) {
  const publications = await publicationsOf(workFor(given), allianceId)
  return publications.map(({ content: { name, year, evaluation, targets } }) => ({
    name,
    year,
    ...evaluation,
    targets: targets.map(({ matter, wording, unit, value }) => ({ matter, wording, unit, value })),
  }))
}
