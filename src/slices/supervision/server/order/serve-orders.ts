import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { confirmOrder, recordOrder, respondToOrder } from '../../contract/endpoints/order-endpoints.ts'
import { lacksOfOrder } from '../../domain/order-kind.ts'
import { acting } from '../acting.ts'
import { supervisedAlliance } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'
import { lockOrder, ordersOf } from './order-store.ts'

type SupervisionWork = Work<SupervisionTables>

const serveRecord = serve(recordOrder, async (work: SupervisionWork, { body }) => {
  const supervision = await supervisedAlliance(work, body.allianceId)
  if (!supervision) return refuse('alliance-not-found')
  const earlier = await ordersOf(work, body.allianceId)
  const [measuresDueOn = null] = earlier
    .filter(({ kind, orderedOn, fulfilledOn }) => {
      return kind === 'measures' && orderedOn <= body.orderedOn && fulfilledOn === null
    })
    .flatMap(({ dueOn }) => dueOn ?? [])
    .toSorted()
  const lacks = lacksOfOrder({ ...body, measuresDueOn, today: work.today })
  if (lacks.length > 0) return refuse('order-needs-more', { fields: lacks })
  const id = work.newId()
  await work.db
    .insertInto('supervision.supervisory_order')
    .values({
      id,
      owner_id: supervision.allianceId,
      prefecture_id: supervision.prefectureId,
      kind: body.kind,
      ordered_on: body.orderedOn,
      due_on: body.dueOn,
      council_on: body.councilOn,
      defence_on: body.defenceOn,
      says: body.says,
      recorded_at: work.now,
      recorded_by: acting(work).accountId,
    })
    .execute()
  await tellBothSides(work, { owner_id: supervision.allianceId })
  work.note({ subject: id })
  return { id }
})

const serveRespond = serve(respondToOrder, async (work: SupervisionWork, { params, body }) => {
  work.note({ subject: params.id })
  const order = await lockOrder(work, params.id)
  if (!order) return refuse('order-not-found')
  if (order.fulfilled_on !== null) return refuse('order-fulfilled')
  if (body.seen !== undefined && body.seen !== order.response)
    return refuse('changed-meanwhile', {
      detail: `今の報告：「${order.response}」。もう一度送ると、あなたの入力に置き換わります。`,
    })
  await work.db
    .updateTable('supervision.supervisory_order')
    .set({ response: body.response, responded_at: work.now, responded_by: acting(work).accountId })
    .where('id', '=', order.id)
    .execute()
  await tellBothSides(work, order)
  return { id: order.id }
})

const serveConfirm = serve(confirmOrder, async (work: SupervisionWork, { params, body }) => {
  work.note({ subject: params.id })
  const order = await lockOrder(work, params.id)
  if (!order) return refuse('order-not-found')
  if (order.fulfilled_on !== null) return refuse('order-fulfilled')
  if (body.fulfilledOn < order.ordered_on) return refuse('before-the-order')
  if (body.fulfilledOn > work.today) return refuse('not-fulfilled-yet')
  await work.db
    .updateTable('supervision.supervisory_order')
    .set({ fulfilled_on: body.fulfilledOn })
    .where('id', '=', order.id)
    .execute()
  await tellBothSides(work, order)
  return { id: order.id }
})

export const serveOrders = [serveRecord, serveRespond, serveConfirm]
