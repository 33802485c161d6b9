import { sql } from 'kysely'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { showFounding } from '../../contract/founding/founding-endpoints.ts'
import { checkApplication } from '../../domain/application/check-application.ts'
import { lackingInPolicy } from '../../domain/application/policy-parts.ts'
import { isHeldOn } from '../../domain/bodies/held-period.ts'
import { checkCriteria } from '../../domain/check-criteria.ts'
import { type FoundingFacts, foundingSteps } from '../../domain/founding/founding-steps.ts'
import { providedDocuments } from '../application/application-store.ts'
import { ownAlliance } from '../bodies/which-alliance.ts'
import { caseShape } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { type AllianceFacts, readAllianceFacts } from '../living/alliance-facts.ts'
import { livingCaseOf } from '../living/living-case.ts'

export const serveShowFounding = serve(showFounding, async (work: Work<GovernanceTables>) => {
  const allianceId = await ownAlliance(work)
  const facts = allianceId && (await readAllianceFacts(work, allianceId, work.today))
  if (!facts) return refuse('alliance-not-found')
  work.note({ subject: facts.allianceId })
  const living = await livingCaseOf(work, facts.allianceId)
  const steps = foundingSteps(await foundingFacts(work, facts, living?.id ?? null))
  return {
    name: facts.name,
    caseId: living?.id ?? null,
    steps: steps.map((step) => ({ ...step, recorded: [...step.recorded], lacking: [...step.lacking] })),
  }
})

async function foundingFacts(
  work: Work<GovernanceTables>,
  facts: AllianceFacts,
  caseId: string | null,
): Promise<FoundingFacts> {
  const { statements, officers, councillors, articlesOn, dutyFacts } = facts
  // What records compose can be read: each was checked when it was stated.
  const stated = caseShape.parse(facts.writtenCase)
  const criteria = checkCriteria(stated, work.today)
  if (!criteria) throw new Error('the scheme is in force today')
  const serving = officers.filter(({ held }) => isHeldOn(held, work.today))
  const countOf = (post: 'director' | 'auditor') => serving.filter(({ role }) => role === post).length
  return {
    supervisor: await supervisorOf(work, facts.allianceId),
    members: facts.members.map(({ name }) => name),
    articlesOn,
    directors: countOf('director'),
    auditors: countOf('auditor'),
    councillors: councillors.filter(({ held }) => isHeldOn(held, work.today)).length,
    establishedOn: dutyFacts.establishedOn ?? null,
    certifiedOn: dutyFacts.certifiedOn ?? null,
    hasPolicy: statements.about('policy') !== undefined,
    hasFinances: statements.about('finances') !== undefined,
    lackingInPolicy: lackingInPolicy(stated),
    criteria,
    application: checkApplication(stated, caseId ? await providedDocuments(work, caseId) : []),
  }
}

async function supervisorOf(work: Work<GovernanceTables>, allianceId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select (select n.name from kernel.organisation_name n where n.organisation_id = s.prefecture_id
            order by n.effective_on desc limit 1) as name
    from kernel.alliance_supervision s
    where s.alliance_id = ${allianceId} and s.from_on <= ${work.today}
      and (s.until_on is null or s.until_on > ${work.today})
    order by s.from_on desc limit 1`.execute(work.db)
  const [found] = rows
  return found ? (found.name ?? '登録されています') : null
}
