import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Finding } from '../../../../foundation/rule.ts'
import { formatMissingFact } from '../../../../foundation/rule-answer.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { showBodies } from '../../contract/endpoints/bodies-endpoints.ts'
import { checkCouncilOn } from '../../domain/bodies/council-over-time.ts'
import { isHeldOn } from '../../domain/bodies/held-period.ts'
import { takesEffectOn } from '../../domain/bodies/representation.ts'
import { representativeNeedsApproval } from '../../domain/bodies/representative-needs-approval.ts'
import { noGroupIsOverAThird } from '../../domain/rules/officers/officers-are-enough-and-independent.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { type AllianceFacts, readAllianceFacts } from '../living/alliance-facts.ts'
import { representativeStep } from '../living/officers.ts'
import { type Term, termsOf } from '../living/term-store.ts'
import { officersShown } from './officers-shown.ts'
import { vacanciesOn } from './vacancies-shown.ts'
import { whichAlliance } from './which-alliance.ts'

export const serveShowBodies = serve(showBodies, async (work: Work<GovernanceTables>, { query }) => {
  const allianceId = await whichAlliance(work, query.alliance)
  const on = query.on === undefined ? work.today : calendarDate(query.on)
  const facts = allianceId && (await readAllianceFacts(work, allianceId, on))
  if (!facts) return refuse('alliance-not-found')
  work.note({ subject: facts.allianceId })
  const terms = await termsOf(work, facts.allianceId)
  const serving = facts.officers.filter(({ held }) => isHeldOn(held, on))
  const { viewer } = work
  const { allianceId: id, name, type, specified, articles, articlesOn } = facts
  return {
    allianceId: id,
    name,
    on,
    type,
    specified,
    articles: articlesOn && { effectiveOn: articlesOn, facts: articles },
    officers: officersShown(facts),
    councillors: terms.filter(({ post, held }) => post === 'councillor' && isHeldOn(held, on)).map(shownTerm),
    past: terms.filter(({ held }) => held.until !== undefined && held.until < on).map(shownTerm),
    coming: terms.filter(({ held }) => held.from > on).map(shownTerm),
    vacancies: vacanciesOn(facts),
    kin: shownFinding(noGroupIsOverAThird(serving, facts.relations)),
    council: shownFinding(checkCouncilOn(facts.councillors, on)),
    representative: stepsShown(facts, terms),
    relations: facts.relations ?? null,
    members: facts.members.map(({ organisationId, ...member }) => ({
      organisationId,
      name: member.name,
      kind: member.kind ?? null,
      basis: member.basis ?? null,
      votes: member.votes ?? null,
      person: member.person ?? null,
      joinedOn: member.joinedOn ?? null,
    })),
    seesDeclarations:
      viewer.kind === 'account' && (viewer.organisationId === id || viewer.roles.includes('prefectureOfficer')),
    mayRecord: viewer.kind === 'account' && viewer.organisationId === id && viewer.roles.includes('secretariat'),
  }
})

export const shownTerm = ({ id, personId, name, post, category, electedOn, held, endCause }: Term) => ({
  termId: id,
  ...{ personId, name, post, category, electedOn },
  fromOn: held.from,
  lastOn: held.until ?? null,
  endCause,
})

export const shownFinding = ({ outcome, because, missing }: Finding) => ({
  outcome,
  because,
  missing: missing.map(formatMissingFact),
})

function stepsShown({ statements }: AllianceFacts, terms: readonly Term[]) {
  const nameOf = (personId: string) => terms.find((term) => term.personId === personId)?.name ?? '(記録のない人)'
  return statements
    .each('representative')
    .map((statement) => {
      const { kind, personId, reappointment = null, approvalArrivedOn } = statement.value
      const step = representativeStep(statement)
      const { needed, because, article } = representativeNeedsApproval(step, step.decidedOn)
      return {
        id: statement.subject ?? statement.id,
        ...{ kind, personId, reappointment, approvalArrivedOn, because, article },
        name: nameOf(personId),
        decidedOn: step.decidedOn,
        approvalNeeded: needed,
        takesEffectOn: takesEffectOn(step),
      }
    })
    .toSorted((left, right) => (left.decidedOn < right.decidedOn ? 1 : -1))
}
