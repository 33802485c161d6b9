import type { reportRule } from '../../../../foundation/rule-answer.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { listBedTransfers, saveBedTransfer, showBedTransfer } from '../../contract/endpoints/bed-transfer-endpoints.ts'
import { type BedPlan, factsOfPlan, stepDaysOf } from '../../domain/bed-transfer/bed-plan.ts'
import { bedTotals } from '../../domain/bed-transfer/bed-sums.ts'
import { checkBedTransfer } from '../../domain/bed-transfer/check-bed-transfer.ts'
import { transferSteps } from '../../domain/bed-transfer/transfer-steps.ts'
import { acting, isOfficeOf } from '../duties/acting.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { historyOf, type RegulatedWork, recordOf, recordsOf, saveRecord } from './record-store.ts'

export const serveListBedTransfers = serve(listBedTransfers, async (work: RegulatedWork, { query }) => {
  const ownerId = query.allianceId ?? acting(work).organisationId
  work.note({ subject: ownerId })
  const facts = await readAllianceFacts(work, ownerId, work.today)
  if (!facts) return refuse('alliance-not-found')
  const plans = await recordsOf(work, ownerId, 'bedTransfer')
  return {
    name: facts.name,
    today: work.today,
    participants: facts.members.filter(({ kind }) => kind === 'participant').map(({ name }) => name),
    plans: plans
      .toSorted((left, right) => right.recordedAt.getTime() - left.recordedAt.getTime())
      .map(({ key, value, recordedAt }) => ({
        id: key,
        title: value.title,
        beds: bedsOf(value),
        summary: checkBedTransfer(factsOfPlan(value), work.today)?.summary ?? null,
        nextStep: transferSteps(stepDaysOf(value), work.today).find(({ state }) => state !== 'done')?.title ?? null,
        recordedAt: recordedAt.toISOString(),
      })),
    mayWrite: isOfficeOf(work, ownerId),
  }
})

const bedsOf = (plan: BedPlan) => ({
  before: bedTotals(factsOfPlan(plan), 'before').total,
  after: bedTotals(factsOfPlan(plan), 'after').total,
})

export const serveShowBedTransfer = serve(showBedTransfer, async (work: RegulatedWork, { params, query }) => {
  const ownerId = query.allianceId ?? acting(work).organisationId
  work.note({ subject: params.planId })
  const stored = await recordOf(work, ownerId, 'bedTransfer', params.planId)
  if (!stored) return refuse('plan-not-found')
  const answer = checkBedTransfer(factsOfPlan(stored.value), work.today)
  return {
    id: stored.key,
    today: work.today,
    revision: stored.revision,
    plan: stored.value,
    answer: answer && {
      ...answer,
      requirements: answer.requirements.map((each) => ({ ...each, ...listsOf(each) })),
    },
    steps: transferSteps(stepDaysOf(stored.value), work.today).map((step) => ({
      ...step,
      papers: [...step.papers],
      before: [...step.before],
    })),
    history: await historyOf(work, ownerId, 'bedTransfer', stored.key),
    mayWrite: isOfficeOf(work, ownerId),
  }
})

type Lists = Pick<ReturnType<typeof reportRule>, 'because' | 'missing' | 'warnings'>
const listsOf = ({ because, missing, warnings }: Lists) => ({
  because: [...because],
  missing: [...missing],
  warnings: [...warnings],
})

export const serveSaveBedTransfer = serve(saveBedTransfer, async (work: RegulatedWork, { params, body }) => {
  const ownerId = acting(work).organisationId
  work.note({ subject: params.planId })
  if (!(await readAllianceFacts(work, ownerId, work.today))) return refuse('alliance-not-found')
  const saved = await saveRecord(work, {
    ...{ ownerId, kind: 'bedTransfer', key: params.planId },
    ...{ revision: body.revision, value: body.plan, reason: body.reason },
  })
  if (saved === 'not-found') return refuse('plan-not-found')
  return saved === 'changed-meanwhile' ? refuse(saved) : { revision: saved }
})
