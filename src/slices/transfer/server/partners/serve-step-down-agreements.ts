import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import {
  endStepDownAgreement,
  listStepDownAgreements,
  recordStepDownAgreement,
} from '../../contract/figures/step-down-endpoints.ts'
import { acting } from '../acting.ts'
import type { FigureTables } from '../figures/figure-tables.ts'

const serveList = serve(listStepDownAgreements, async (work: Work<FigureTables>) => ({
  items: await work.db
    .selectFrom('transfer.step_down_agreement as a')
    .innerJoin('transfer.partner as p', 'p.id', 'a.partner_id')
    .select([
      'a.partner_id as partnerId',
      'p.name as partnerName',
      'p.facility_id as facilityId',
      'a.agreed_on as agreedOn',
      'a.conditions',
    ])
    .select(['a.escorts', 'a.special_relationship as specialRelationship'])
    .select('a.large_acute_centre as largeAcuteCentre')
    .where('a.owner_id', '=', acting(work).organisationId)
    .where('a.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .orderBy('p.name')
    .execute(),
}))

const serveRecord = serve(recordStepDownAgreement, async (work: Work<FigureTables>, { params, body }) => {
  const me = acting(work)
  if (body.agreedOn > work.today) return refuse('date-in-future')
  // Held, so that of two agreements recorded at once the second ends the first.
  const partner = await work.db
    .selectFrom('transfer.partner')
    .select('id')
    .where('id', '=', params.partnerId)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!partner) return refuse('partner-not-found')
  await endCurrent(work, params.partnerId)
  const id = work.newId()
  await work.db
    .insertInto('transfer.step_down_agreement')
    .values({
      id,
      owner_id: me.organisationId,
      partner_id: params.partnerId,
      agreed_on: body.agreedOn,
      conditions: body.conditions,
      escorts: [...new Set(body.escorts)],
      special_relationship: body.specialRelationship,
      large_acute_centre: body.largeAcuteCentre,
      recorded_at: work.now,
      recorded_by: me.accountId,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  return { id }
})

const serveEnd = serve(endStepDownAgreement, async (work: Work<FigureTables>, { params }) =>
  (await endCurrent(work, params.partnerId)) ? {} : refuse('agreement-not-found'),
)

async function endCurrent(work: Work<FigureTables>, partnerId: string): Promise<boolean> {
  const ended = await work.db
    .updateTable('transfer.step_down_agreement')
    .set({ ended_at: work.now, ended_by: acting(work).accountId })
    .where('partner_id', '=', partnerId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

export const stepDownEndpoints: readonly ServedEndpoint[] = [serveList, serveRecord, serveEnd]
