import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { listOpinions, showOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { askedItems } from '../../domain/rules/articles/participants-ask-before-they-decide.ts'
import { whichAlliance } from '../bodies/which-alliance.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { statementsOn } from '../living/statement-store.ts'
import {
  findOpinion,
  isOwn,
  type OpinionWork,
  opinionSummary,
  type StoredOpinion,
  stateOfStored,
  storedOpinions,
} from './opinion-store.ts'

export const serveListOpinions = serve(listOpinions, async (work: OpinionWork) => {
  const found = await storedOpinions(work)
  work.note({ seen: found.map(seenIn) })
  const items = found.map((stored) => opinionSummary(work, stored))
  const bodies = workFor<GovernanceTables>(work)
  const allianceId = await whichAlliance(bodies)
  const articles = allianceId && (await statementsOn(bodies, allianceId, work.today)).about('articles')
  return {
    items,
    total: items.length,
    next: null,
    asked: allianceId ? askedItems(articles || {}, work.today) : null,
    mayDraft: mayDraft(work),
  }
})

export const serveShowOpinion = serve(showOpinion, async (work: OpinionWork, { params }) => {
  work.note({ subject: params.opinionId })
  const stored = await findOpinion(work, params.opinionId)
  if (!stored) return refuse('opinion-not-found')
  work.note({ seen: [seenIn(stored)] })
  const replies = await work.db
    .selectFrom('governance.opinion_reply')
    .select(['id', 'kind', 'body', 'dated_on', 'recorded_at'])
    .where('opinion_id', '=', stored.id)
    .orderBy('position', 'desc')
    .execute()
  const files = await work.db
    .selectFrom('governance.opinion_file')
    .select(['file_id as fileId', 'name'])
    .where('opinion_id', '=', stored.id)
    .orderBy('added_at')
    .execute()
  return {
    ...opinionSummary(work, stored),
    body: stored.body,
    withdrawalReason: stored.withdrawal_reason,
    replies: replies.map(({ dated_on, recorded_at, ...reply }, index) => ({
      ...reply,
      datedOn: dated_on,
      recordedAt: recorded_at.toISOString(),
      replaced: replies.slice(0, index).some((newer) => newer.kind === reply.kind),
    })),
    files,
    allowedActions: allowedActions(work, stored),
  }
})

/** A member's plans are its own: it can ask who read them. */
const seenIn = ({ id, owner_id: ownerId }: StoredOpinion) => ({ subject: id, ownerId })

const hasRole = ({ viewer }: OpinionWork, role: 'facilityAdministrator' | 'secretariat'): boolean =>
  viewer.kind === 'account' && viewer.roles.includes(role)

const mayDraft = (work: OpinionWork): boolean => hasRole(work, 'facilityAdministrator')

function allowedActions(work: OpinionWork, stored: StoredOpinion) {
  const state = stateOfStored(stored)
  if (state === 'withdrawn') return []
  if (isOwn(work, stored)) {
    if (!mayDraft(work)) return []
    if (state === 'draft') return ['change', 'send', 'withdraw'] as const
    return state === 'sent' ? (['withdraw', 'tellDecision'] as const) : (['tellDecision'] as const)
  }
  const isOffice = work.viewer.kind === 'account' && work.viewer.organisationId === stored.alliance_id
  return isOffice && hasRole(work, 'secretariat') ? (['reply'] as const) : []
}
