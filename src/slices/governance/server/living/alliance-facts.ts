import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { ArticlesFacts } from '../../contract/living/articles-facts-shape.ts'
import type { WrittenCase } from '../../contract/written-case-shape.ts'
import { isHeldOn } from '../../domain/bodies/held-period.ts'
import type { Relation } from '../../domain/certification-case.ts'
import type { DutyFacts } from '../../domain/duties/duty-facts.ts'
import { type AllianceType, isSpecified, typeOfAlliance } from '../../domain/type-of-alliance.ts'
import { caseShape } from '../certify/certify-value.ts'
import { type AllianceMember, allianceMembersOn } from './alliance-members.ts'
import { nameOn } from './alliance-name.ts'
import type { BodyTables } from './body-tables.ts'
import { type AllianceCouncillor, type AllianceOfficer, councillorsFrom, officersFrom } from './officers.ts'
import { type StatementsOfDay, statementsOn } from './statement-store.ts'
import { termsOf } from './term-store.ts'
import { writtenCaseOn } from './written-case.ts'

export type DutyParts = Pick<
  DutyFacts,
  'certifiedOn' | 'revokedOn' | 'establishedOn' | 'specified' | 'articles' | 'writtenVoting' | 'officers'
>

/** One alliance as its records state it on a day. What the viewer may not see, or nobody stated, is absent. */
export interface AllianceFacts {
  readonly allianceId: string
  readonly name: string
  readonly on: CalendarDate
  readonly type: AllianceType | null
  readonly specified: boolean | null
  /** The version in force, and since when; an empty object while none is recorded. */
  readonly articles: ArticlesFacts
  readonly articlesOn: CalendarDate | null
  readonly members: readonly AllianceMember[]
  /** Past, present and coming: `officersOn`, `servingOn`, `isHeldOn` pick a day's. */
  readonly officers: readonly AllianceOfficer[]
  readonly councillors: readonly AllianceCouncillor[]
  readonly relations: readonly Relation[] | undefined
  readonly dutyFacts: DutyParts
  /** The certification case of the day, in the command line's form. */
  readonly writtenCase: WrittenCase
  readonly statements: StatementsOfDay
}

/** Null: the viewer does not know this alliance. */
export async function readAllianceFacts(
  given: Omit<Work, 'db'>,
  allianceId: string,
  on: CalendarDate,
): Promise<AllianceFacts | null> {
  const work = workFor<BodyTables>(given)
  const name = await nameOn(work, allianceId, on)
  if (name === null) return null
  const statements = await statementsOn(work, allianceId, on)
  const terms = await termsOf(work, allianceId)
  const members = await allianceMembersOn(work, allianceId, on, statements)
  const officers = officersFrom(terms, statements)
  const councillors = councillorsFrom(terms)
  const writtenCase = writtenCaseOn({ name, statements, members, officers, councillors }, on)
  const read = caseShape.safeParse(writtenCase)
  const specified = read.success ? isSpecified(read.data, on) : null
  const articles = statements.about('articles') ?? {}
  return {
    allianceId,
    name,
    on,
    type: read.success ? typeOfAlliance(read.data, on) : null,
    specified,
    articles,
    articlesOn: statements.each('articles')[0]?.effectiveOn ?? null,
    members,
    officers,
    councillors,
    relations: statements.about('relations')?.relations,
    dutyFacts: dutyPartsOf(statements, officers, articles, specified, on),
    writtenCase,
    statements,
  }
}

function dutyPartsOf(
  statements: StatementsOfDay,
  officers: readonly AllianceOfficer[],
  articles: ArticlesFacts,
  specified: boolean | null,
  on: CalendarDate,
): DutyParts {
  const { certifiedOn, revokedOn, establishedOn } = statements.about('corporation') ?? {}
  const serving = officers.filter(({ held }) => isHeldOn(held, on))
  const { fiscalYearStart, directorTermYears, auditorTermYears, generalMeetingWithinMonths, boardNoticeDays } = articles
  const { boardReports, planBeforeYear, councilEvaluationBy, publicNotice } = articles
  return {
    certifiedOn,
    // A certification that was given again ends what an earlier revocation brought.
    revokedOn: revokedOn && (!certifiedOn || certifiedOn < revokedOn) ? revokedOn : undefined,
    establishedOn,
    specified,
    writtenVoting: articles.writtenVoting,
    articles: {
      ...{ fiscalYearStart, directorTermYears, auditorTermYears, generalMeetingWithinMonths, boardNoticeDays },
      ...{ boardReports, planBeforeYear, councilEvaluationBy, publicNotice },
    },
    officers:
      officers.length === 0
        ? undefined
        : serving.map(({ termId, name, role, electedOn }) => ({ id: termId, name, role, electedOn })),
  }
}
