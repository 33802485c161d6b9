import type { RepresentativeStep } from '../bodies/representation.ts'
import { representativeNeedsApproval } from '../bodies/representative-needs-approval.ts'
import type { AllianceType } from '../type-of-alliance.ts'
import type { PaperId } from './paper-kinds.ts'

export interface PaperNeed {
  /** Null: cannot be told yet. */
  readonly needed: boolean | null
  readonly because: string | null
}

export interface NeedFacts {
  readonly type: AllianceType | null
  readonly specified: boolean | null
  /** The choice or removal that the paper is about. */
  readonly step: RepresentativeStep | undefined
}

const always: PaperNeed = { needed: true, because: null }

export function paperNeed(paper: PaperId, { type, specified, step }: NeedFacts): PaperNeed {
  switch (paper) {
    case 'moneyReport':
      if (type === null) return { needed: null, because: '法人の型(A・B・C)が分からないため、要否は分かりません。' }
      return type === 'A'
        ? always
        : { needed: false, because: `${type}型の法人は資金の貸付けなどと出資を行わないため、要りません。` }
    case 'accountantReport':
      if (specified === null) {
        return { needed: null, because: '特定地域医療連携推進法人に当たるかが分からないため、要否は分かりません。' }
      }
      return specified ? { needed: false, because: '特定地域医療連携推進法人のため、要りません(法70条の14)。' } : always
    case 'representativeApproval': {
      if (!step) return { needed: null, because: 'この日に代表理事を選定・解職した記録がありません。' }
      const { needed, because, article } = representativeNeedsApproval(step, step.decidedOn)
      return { needed, because: `${because}(${article})。` }
    }
    default:
      return always
  }
}
