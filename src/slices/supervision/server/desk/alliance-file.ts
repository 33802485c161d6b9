import type { Work } from '../../../../kernel/work/server/work.ts'
import { allowedSteps, type Party } from '../../domain/lifecycle/application-lifecycle.ts'
import { acting } from '../acting.ts'
import { dueFilings, filingsOf } from '../filing/filing-store.ts'
import { ordersOf, rechecksOf } from '../order/order-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import { questionsOf } from '../question/question-store.ts'
import { namesOf } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

/** All that lies between one alliance and its prefecture, as one side of it sees it. */
export async function allianceFile(
  ports: SupervisionPorts,
  work: Work<SupervisionTables>,
  { allianceId, prefectureId, party }: { allianceId: string; prefectureId: string | null; party: Party },
) {
  const nameOf = await namesOf(work, prefectureId === null ? [allianceId] : [allianceId, prefectureId])
  const applications = await work.db
    .selectFrom('supervision.application')
    .selectAll()
    .where('owner_id', '=', allianceId)
    .orderBy('submitted_at', 'desc')
    .execute()
  const filings = await filingsOf(work, allianceId)
  const questions = await questionsOf(work, [allianceId])
  return {
    allianceId,
    name: nameOf(allianceId) ?? '(名称の記録がありません)',
    prefectureName: prefectureId === null ? null : (nameOf(prefectureId) ?? null),
    party,
    mayWrite: acting(work).roles.some((role) => role === 'secretariat' || role === 'prefectureOfficer'),
    applications: applications.map(({ id, name, state, submitted_at: at }) => ({
      ...{ id, name, state, submittedAt: at.toISOString() },
      allowedSteps: allowedSteps(state, party),
    })),
    ...(await dueFilings(ports, work, allianceId, filings)),
    filings,
    questions,
    orders: await ordersOf(work, allianceId),
    rechecks: await rechecksOf(work, allianceId),
  }
}
