import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Gap, type Text, unstated } from '../../../../platform/documents/paper.ts'
import type { ArticlesFacts } from '../../contract/living/articles-facts-shape.ts'
import type { AccountLine } from '../../domain/accounts/account-lines.ts'
import type { YearSums } from '../../domain/accounts/account-sums.ts'
import type { RelatedDealing } from '../../domain/accounts/related-dealings.ts'
import type { RepresentativeStep } from '../../domain/bodies/representation.ts'
import type { CertificationCase } from '../../domain/certification-case.ts'
import type { FiscalYear } from '../../domain/fiscal-year.ts'
import type { PurposePropertyBalance } from '../../domain/money/purpose-property/purpose-property-balance.ts'
import type { YearlyMoneyReport } from '../../domain/money/year/yearly-money-report.ts'
import type { PaperTexts } from '../../domain/papers/paper-kinds.ts'
import type { AllianceFacts } from '../living/alliance-facts.ts'

export interface AccountsOfYear {
  readonly lines: readonly AccountLine[]
  /** Null: nobody stated them; an empty list: there were none. */
  readonly dealings: readonly RelatedDealing[] | null
  readonly sums: YearSums
  readonly sumsBefore: YearSums | null
  /** Null for a 公益社団法人. */
  readonly balance: PurposePropertyBalance | null
}

/** Everything that a paper may print. `on`: the last day of its year, or the day of its procedure. */
export interface PaperFacts {
  readonly alliance: Pick<
    AllianceFacts,
    'name' | 'type' | 'specified' | 'articles' | 'articlesOn' | 'members' | 'officers' | 'councillors' | 'dutyFacts'
  >
  readonly certification: CertificationCase
  readonly on: CalendarDate
  readonly year: FiscalYear
  readonly accounts: AccountsOfYear | null
  /** Null: no records of loans, guarantees and investments are known. */
  readonly money: YearlyMoneyReport | null
  /** The articles as they stood the day before; null: none are recorded. */
  readonly articlesBefore: ArticlesFacts | null
  readonly step: (RepresentativeStep & { readonly personName: string | undefined }) | undefined
  readonly texts: PaperTexts
}

export function writtenText({ texts }: PaperFacts, key: string, what: string): string | Gap {
  const written = texts[key]
  return typeof written === 'string' && written.trim() !== '' ? written : unstated(what)
}

export function writtenRows({ texts }: PaperFacts, key: string): readonly (readonly string[])[] {
  const written = texts[key]
  return typeof written === 'object' ? written : []
}

/** A cell that was left empty in a row that was written. */
export const cellOr = (cell: string | undefined, what: string): Text => (cell?.trim() ? cell : unstated(what))
