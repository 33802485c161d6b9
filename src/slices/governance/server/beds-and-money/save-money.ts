import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { addMovement, saveInvestment, saveMoneyYear, saveSupport } from '../../contract/endpoints/money-endpoints.ts'
import { fiscalYearOn } from '../../domain/fiscal-year.ts'
import { acting } from '../duties/acting.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { appendMovement, movementsOf } from './movement-store.ts'
import { lockRecord, type RegulatedWork, recordOf, saveRecord } from './record-store.ts'

const serveSaveSupport = serve(saveSupport, async (work: RegulatedWork, { params, body }) => {
  const ownerId = acting(work).organisationId
  const key = params.supportId
  work.note({ subject: key })
  const facts = await readAllianceFacts(work, ownerId, work.today)
  if (!facts) return refuse('alliance-not-found')
  if (facts.articles.noMoneyClause) return refuse('clause-forbids')
  await lockRecord(work, ownerId, key)
  const first = (await movementsOf(work, ownerId)).find(({ supportKey }) => supportKey === key)
  const { contractOn } = body.support
  if (first && (!contractOn || first.on < contractOn)) return refuse('movement-before-contract')
  const { revision, reason, support: value } = body
  const saved = await saveRecord(work, { ownerId, kind: 'support', key, revision, value, reason })
  if (saved === 'not-found') return refuse('support-not-found')
  return saved === 'changed-meanwhile' ? refuse(saved) : { revision: saved }
})

const serveAddMovement = serve(addMovement, async (work: RegulatedWork, { params, body }) => {
  const ownerId = acting(work).organisationId
  const supportKey = params.supportId
  work.note({ subject: supportKey })
  await lockRecord(work, ownerId, supportKey)
  const stored = await recordOf(work, ownerId, 'support', supportKey)
  if (!stored) return refuse('support-not-found')
  const { contractOn } = stored.value
  if (!contractOn) return refuse('contract-not-made')
  if (body.on < contractOn) return refuse('movement-before-contract')
  if (body.on > work.today) return refuse('moved-in-future')
  return { id: await appendMovement(work, ownerId, { supportKey, ...body }) }
})

const serveSaveInvestment = serve(saveInvestment, async (work: RegulatedWork, { params, body }) => {
  const ownerId = acting(work).organisationId
  const key = params.investmentId
  work.note({ subject: key })
  const facts = await readAllianceFacts(work, ownerId, work.today)
  if (!facts) return refuse('alliance-not-found')
  if (facts.articles.noMoneyClause) return refuse('clause-forbids')
  const { revision, reason, investment: value } = body
  const saved = await saveRecord(work, { ownerId, kind: 'investment', key, revision, value, reason })
  if (saved === 'not-found') return refuse('investment-not-found')
  return saved === 'changed-meanwhile' ? refuse(saved) : { revision: saved }
})

/** Every alliance keeps its purpose property, whether or not it may give money. */
const serveSaveMoneyYear = serve(saveMoneyYear, async (work: RegulatedWork, { body }) => {
  const ownerId = acting(work).organisationId
  work.note({ subject: ownerId })
  const facts = await readAllianceFacts(work, ownerId, work.today)
  if (!facts) return refuse('alliance-not-found')
  const { fiscalYearStart } = facts.articles
  if (!fiscalYearStart) return refuse('year-unknown')
  const { revision, reason, figures: value, inYear } = body
  const key = fiscalYearOn(fiscalYearStart, inYear).from
  const saved = await saveRecord(work, { ownerId, kind: 'moneyYear', key, revision, value, reason })
  return typeof saved === 'string' ? refuse('changed-meanwhile') : { revision: saved }
})

export const savingMoney: readonly ServedEndpoint[] = [
  serveSaveSupport,
  serveAddMovement,
  serveSaveInvestment,
  serveSaveMoneyYear,
]
