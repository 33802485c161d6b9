import { type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'

/** 規則39条の30: an association that is also a 公益社団法人 needs neither the gift clause nor the residual-assets clause. */
export function unlessPublicInterest({ corporation }: CertificationCase, clause: Finding): Finding {
  if (corporation?.publicInterest) return met('公益社団法人であるため、この定めは不要です(規則39条の30)')
  if (clause.outcome !== 'broken' || corporation?.publicInterest === false) return clause
  return unknown(
    [missingFact('corporation.publicInterest', '公益社団法人か(公益社団法人ならこの定めは不要)', suppliers.office)],
    ...clause.because,
  )
}
