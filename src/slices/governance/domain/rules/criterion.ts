import {
  broken,
  type Finding,
  met,
  type Rule,
  unknown,
  type Validity,
  withWarnings,
} from '../../../../foundation/rule.ts'
import type { Articles, CertificationCase, ClauseName } from '../certification-case.ts'
import { certificationItem, noMoneyItemInsertedOn, schemeStartedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'

export interface Criterion extends Rule<CertificationCase> {
  /** The number among the twenty items before 2024-04-01; null for the one that was inserted. */
  readonly seedNumber: number | null
}

/** What a criterion's item number of today says about its names, old number and first day. */
export function criterionItem(item: number): Pick<Criterion, 'id' | 'seedNumber' | 'article'> & { validity: Validity } {
  return {
    id: `C${String(item).padStart(2, '0')}`,
    seedNumber: item < 4 ? item : item === 4 ? null : item - 1,
    article: certificationItem(item),
    validity: { from: item === 4 ? noMoneyItemInsertedOn : schemeStartedOn },
  }
}

export interface Judgement {
  readonly field: string
  readonly label: string
  readonly supplier: string
  readonly good: boolean
  readonly met: string
  readonly broken: string
}

/** A judgement only a person can make: the boolean in the case decides, and nothing stands in for it. */
export function judged(value: boolean | undefined, words: Judgement): Finding {
  if (value === undefined) return unknown([missingFact(words.field, words.label, words.supplier)])
  return value === words.good ? met(words.met) : broken(words.broken)
}

/** The articles' list of clauses is complete when present: a clause it lacks is not in the articles. */
export function clauseStated(articles: Articles | undefined, clause: ClauseName, label: string): Finding {
  if (!articles?.clauses) {
    return unknown([missingFact('articles.clauses', `定款に${label}の定めがあるか`, suppliers.office)])
  }
  return articles.clauses.includes(clause)
    ? met(`定款に${label}の定めがあります`)
    : broken(`定款に${label}の定めがありません`)
}

export const warnedWhen = (finding: Finding, condition: boolean, warning: string): Finding =>
  condition ? withWarnings(finding, warning) : finding
