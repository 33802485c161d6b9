import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Work } from '../../../kernel/work/server/work.ts'
import type { FiledDuty } from '../../governance/published/filed-duty.ts'
import type { SubmittedSlot } from '../domain/completeness.ts'
import type { MissingPaper } from './supervision-tables.ts'

interface AnsweredRule {
  readonly id: string
  readonly title: string
  readonly article: string | null
  readonly outcome: 'met' | 'broken' | 'unknown'
  readonly because: readonly string[]
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

export type FactsAnswer =
  | {
      readonly answered: true
      readonly report: { readonly criteria: readonly AnsweredRule[]; readonly gates: readonly AnsweredRule[] }
    }
  | { readonly answered: false; readonly because: string }

export interface DueFiling {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly papers: readonly string[]
  readonly dueOn: CalendarDate | null
  readonly warnings: readonly string[]
}

export interface RegisterEntry {
  readonly name: string
  readonly status: 'certified' | 'dissolved' | 'revoked'
  readonly prefecture: string | null
  readonly certifiedOn: CalendarDate | null
  readonly municipalities: readonly string[]
  readonly matters: readonly { readonly title: string; readonly targets: readonly string[] }[]
  readonly activities: readonly { readonly name: string; readonly quote: string }[]
}

export interface KeptPaperToFile {
  readonly id: string
  readonly paper: string
  readonly title: string
  readonly aboutOn: CalendarDate
  readonly keptAt: Date
}

/** What the Act regulates of an alliance's beds and money, in figures and answers. */
export interface RegulatedMatters {
  readonly type: 'A' | 'B' | 'C' | null
  readonly bedTransfers: readonly {
    readonly id: string
    readonly title: string
    readonly answer: { readonly requirements: readonly AnsweredRule[] } | null
  }[]
  readonly money: {
    readonly lentYen: number | null
    readonly guaranteedYen: number | null
    readonly investedYen: number | null
  } | null
  readonly balances: readonly {
    readonly year: { readonly from: CalendarDate; readonly until: CalendarDate }
    readonly article: string
    readonly balanceYen: number | null
    readonly warnings: readonly string[]
  }[]
}

interface Decision {
  readonly allianceId: string
  readonly decidedOn: CalendarDate
  readonly issuer: string
}

export interface PublishedEvaluation {
  readonly name: string
  readonly year: { readonly from: string; readonly until: string }
  readonly evaluatedOn: string
  readonly meeting: string
  readonly text: string
  readonly targets: readonly {
    readonly matter: string
    readonly wording: string
    readonly unit: string
    readonly value: number | null
  }[]
}

export interface PolicyForRegister {
  readonly philosophy: string | null
  readonly operatingPolicy: readonly string[]
  readonly matters: readonly {
    readonly title: string
    readonly text: string | null
    readonly targets: readonly string[] | null
  }[]
  readonly careSection: readonly string[]
}

/** What the desk needs of governance and of the register, handed in where the slices are wired. */
export interface SupervisionPorts {
  readonly slots: readonly { readonly slot: string; readonly title: string }[]
  /** Of a case that the viewer's office keeps; null otherwise. */
  readonly applicationToSubmit: (
    work: Work<never>,
    caseId: string,
  ) => Promise<{
    readonly name: string
    readonly written: unknown
    readonly slots: readonly SubmittedSlot[]
    readonly missing: readonly MissingPaper[]
  } | null>
  readonly casesToSubmit: (work: Work<never>) => Promise<readonly { readonly id: string; readonly title: string }[]>
  readonly checkFacts: (written: unknown, on: CalendarDate) => FactsAnswer
  /** Whose governors are to be heard beside the one applied to, as far as the facts say the area. */
  readonly otherPrefecturesOf: (written: unknown) => readonly string[]
  readonly checkAllianceOn: (work: Work<never>, allianceId: string, on: CalendarDate) => Promise<FactsAnswer | null>
  readonly filingDuties: (
    work: Work<never>,
    allianceId: string,
    today: CalendarDate,
    done: readonly { readonly duty: string; readonly on: CalendarDate }[],
  ) => Promise<{
    readonly fiscalYearStart: { readonly month: number; readonly day: number } | null
    readonly duties: readonly DueFiling[]
  } | null>
  /** The balance of the purpose property by the alliance's own records, for the last day of each year that says it. */
  readonly recordedBalances: (
    work: Work<never>,
    allianceId: string,
  ) => Promise<readonly { readonly until: CalendarDate; readonly yen: number }[]>
  readonly recordFiledDuty: (work: Work<never>, filed: FiledDuty) => Promise<void>
  /** Null: an alliance that the viewer does not know. */
  readonly regulatedMatters: (
    work: Work<never>,
    allianceId: string,
    on: CalendarDate,
  ) => Promise<RegulatedMatters | null>
  /** Of the viewer's own office. */
  readonly keptPapersToFile: (work: Work<never>) => Promise<readonly KeptPaperToFile[]>
  readonly openKeptPaper: (
    work: Work<never>,
    place: { readonly id: string; readonly ownerId: string },
  ) => Promise<{ readonly fileName: string; readonly bytes: () => Promise<Uint8Array> } | null>
  readonly publishedEvaluations: (work: Work<never>, allianceId: string) => Promise<readonly PublishedEvaluation[]>
  readonly findRegisterEntry: (work: Work<never>, id: string) => Promise<RegisterEntry | null>
  readonly recordCertifiedAlliance: (
    work: Work<never>,
    certified: Decision & {
      readonly name: string
      readonly prefecture: string | null
      readonly representativeName: string | null
      readonly policy: PolicyForRegister | null
    },
  ) => Promise<void>
  readonly recordRevokedAlliance: (work: Work<never>, decision: Decision) => Promise<void>
  /** Into the alliance's own records, from which its duties follow. */
  readonly recordCertification: (work: Work<never>, decision: Decision) => Promise<void>
  readonly recordRevocation: (work: Work<never>, decision: Decision) => Promise<void>
}
