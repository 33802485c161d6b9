// 一般法58条 (all members agree to a proposal), 96条 (all directors who may take part agree, no auditor objects, and the articles
// allow it). 96条 was read in quotations only; the original is to be confirmed, and every answer on it says so.

import type { MissingFact } from '../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import type { Truth } from '../three-valued.ts'
import type { ResolutionOutcome } from './decide-resolution.ts'
import { type Body, bodyNames, type VotingArticles } from './meeting-facts.ts'

export interface WrittenVoter {
  readonly id: string
  readonly name?: string | undefined
  /** In writing or electronically. Absent: no answer yet. */
  readonly agrees?: boolean | undefined
  /** Board: special interest in the matter. Such a director is not asked. */
  readonly interested?: boolean | undefined
}

export interface WrittenResolutionFacts {
  readonly body: Body
  readonly articles: VotingArticles
  /** All who may vote: the list is complete. */
  readonly voters: readonly WrittenVoter[]
  /** Board: every auditor, and whether he or she objects; absent: not asked yet. */
  readonly auditors: readonly { readonly id: string; readonly objects?: boolean | undefined }[]
}

export interface WrittenResolutionAnswer {
  readonly outcome: ResolutionOutcome
  readonly because: readonly string[]
  readonly article: string | null
  readonly missing: readonly MissingFact[]
  readonly warnings: readonly string[]
}

const boardWarning =
  '一般法96条(理事会の決議の省略)は原文での確認が済んでいません。この判定に頼る前に、条文と定款を確認してください'

export function decideWrittenResolution(facts: WrittenResolutionFacts): WrittenResolutionAnswer {
  const { body } = facts
  const article = body === 'generalMeeting' ? '一般法58条1項' : body === 'board' ? '一般法96条' : null
  const warnings = body === 'board' ? [boardWarning] : []
  const answer = (outcome: ResolutionOutcome, because: string, missing: readonly MissingFact[] = []) => ({
    outcome,
    because: [`${bodyNames[body]}: ${because}`],
    article,
    missing,
    warnings,
  })
  const allowed = clauseOf(facts)
  if (allowed === false) return answer('invalid', '定款に決議の省略の定めがないため、書面による決議はできません')
  const asked = facts.voters.filter(({ interested }) => body === 'generalMeeting' || interested !== true)
  if (asked.length === 0) return answer('invalid', '議決に加わることができる者がいません')
  const auditors = body === 'board' ? facts.auditors : []
  const objector = auditors.find(({ objects }) => objects)
  if (objector) return answer('rejected', '監事が異議を述べました')
  const refusers = asked.filter(({ agrees }) => agrees === false)
  const certain = refusers.filter(({ interested }) => body === 'generalMeeting' || interested === false)
  if (certain.length > 0) return answer('rejected', `${certain.map(nameOf).join('、')}が同意していません`)
  const missing = [
    ...(allowed ? [] : [missingFact(`articles.${body}.writtenResolution`, '定款の決議の省略の定め', suppliers.office)]),
    ...asked.filter(({ agrees }) => agrees === undefined).map((voter) => answerMissing(voter)),
    ...refusers.map(({ id }) => missingFact(`voters[${id}].interested`, '特別の利害関係の有無', suppliers.officer)),
    ...auditors.flatMap(({ id, objects }) =>
      objects === undefined ? [missingFact(`auditors[${id}].objects`, '監事の異議の有無', suppliers.officer)] : [],
    ),
  ]
  return missing.length === 0
    ? answer('carried', `議決に加わることができる${asked.length}人の全員が同意しました`)
    : answer('unknown', '同意・異議・定款の定めがそろっていません', missing)
}

/** The general meeting's is the Act's; the others need their clause, and the council has no Act at all. */
function clauseOf({ body, articles }: WrittenResolutionFacts): Truth {
  if (body === 'generalMeeting') return true
  const stated = articles[body]?.writtenResolution
  return body === 'board' ? (stated === null ? false : stated) : (stated ?? undefined)
}

const nameOf = ({ id, name }: WrittenVoter): string => name ?? id
const answerMissing = (voter: WrittenVoter): MissingFact =>
  missingFact(`voters[${voter.id}].agrees`, `${nameOf(voter)}の同意`, suppliers.member)
