import { answerRule, formatMissingFact } from '../../../../foundation/rule-answer.ts'
import { servingOn } from '../../domain/bodies/officers-over-time.ts'
import {
  fellVacantOn,
  overAFifthVacantSince,
  vacanciesAreFilled,
  vacancyFillBy,
} from '../../domain/bodies/vacancies-are-filled.ts'
import type { AllianceFacts } from '../living/alliance-facts.ts'

/** Directors and auditors against the numbers the articles fix, and until when too many vacancies are to be filled. */
export const vacanciesOn = ({ officers, articles, on }: AllianceFacts) =>
  (['director', 'auditor'] as const).map((role) => {
    const fixedNumber = role === 'director' ? articles.directorNumber : articles.auditorNumber
    const serving = servingOn(officers, role, on)
    const { article, outcome, because, missing } = answerRule(vacanciesAreFilled, { role, fixedNumber, serving }, on)
    const since = overAFifthVacantSince(officers, { role, fixedNumber }, on)
    return {
      ...{ role, article, outcome, because, serving, since },
      missing: missing.map(formatMissingFact),
      fixedNumber: fixedNumber ?? null,
      fillBy: since && vacancyFillBy(fellVacantOn(officers, role, since)),
    }
  })
