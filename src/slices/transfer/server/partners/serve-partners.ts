import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import {
  addPartner,
  endPartner,
  linkPartner,
  listPartners,
  recordPartnerCode,
  recordPartnerMeeting,
  removePartnerMeeting,
} from '../../contract/figures/partner-endpoints.ts'
import { acting } from '../acting.ts'
import type { FigureTables } from '../figures/figure-tables.ts'
import { knownFacilities } from './known-facilities.ts'
import { readPartners } from './read-partners.ts'

const serveAddPartner = serve(addPartner, async (work: Work<FigureTables>, { body }) => {
  const me = acting(work)
  if (await isCodeTaken(work, body.institutionCode)) return refuse('partner-code-taken')
  const added = await work.db
    .insertInto('transfer.partner')
    .values({
      id: work.newId(),
      owner_id: me.organisationId,
      name: body.name,
      kind: body.kind,
      agreed_on: body.agreedOn,
      institution_code: body.institutionCode,
      recorded_at: work.now,
      recorded_by: me.accountId,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.columns(['owner_id', 'name']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ?? refuse('partner-name-taken')
})

const serveRecordCode = serve(recordPartnerCode, async (work: Work<FigureTables>, { params, body }) => {
  if (await isCodeTaken(work, body.institutionCode, params.partnerId)) return refuse('partner-code-taken')
  const recorded = await work.db
    .updateTable('transfer.partner')
    .set({ institution_code: body.institutionCode })
    .where('id', '=', params.partnerId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return recorded ? {} : refuse('partner-not-found')
})

/** By another line of one's own list. Two who write the same code at once come one after the other. */
async function isCodeTaken(work: Work<FigureTables>, code: string | null, partnerId?: string): Promise<boolean> {
  if (code === null) return false
  const { organisationId } = acting(work)
  await takeTurn(work, 'partner-code', organisationId)
  const holders = await work.db
    .selectFrom('transfer.partner')
    .select('id')
    .where('owner_id', '=', organisationId)
    .where('institution_code', '=', code)
    .where('ended_at', 'is', null)
    .execute()
  return holders.some(({ id }) => id !== partnerId)
}

const serveEndPartner = serve(endPartner, async (work: Work<FigureTables>, { params }) => {
  const me = acting(work)
  const ended = await work.db
    .updateTable('transfer.partner')
    .set({ ended_at: work.now, ended_by: me.accountId })
    .where('id', '=', params.partnerId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended ? {} : refuse('partner-not-found')
})

const serveLinkPartner = serve(linkPartner, async (work: Work<FigureTables>, { params, body }) => {
  const me = acting(work)
  const { facilityId } = body
  const known =
    facilityId === null || (await knownFacilities(workFor(work))).some((each) => each.facilityId === facilityId)
  if (!known) return refuse('facility-not-known')
  const linked = await work.db
    .updateTable('transfer.partner')
    .set({ facility_id: facilityId, linked_at: work.now, linked_by: me.accountId })
    .where('id', '=', params.partnerId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return linked ? {} : refuse('partner-not-found')
})

const serveRecordMeeting = serve(recordPartnerMeeting, async (work: Work<FigureTables>, { body }) => {
  const me = acting(work)
  if (body.heldOn > work.today) return refuse('date-in-future')
  const partnerIds = [...new Set(body.partnerIds)]
  const known = await work.db
    .selectFrom('transfer.partner')
    .select('id')
    .where('id', 'in', partnerIds)
    .where('ended_at', 'is', null)
    .execute()
  if (known.length < partnerIds.length) return refuse('partner-not-ours')
  const id = work.newId()
  await work.db
    .insertInto('transfer.partner_meeting')
    .values({
      id,
      owner_id: me.organisationId,
      held_on: body.heldOn,
      means: body.means,
      subject: body.subject,
      attendees: body.attendees,
      partner_ids: partnerIds,
      recorded_at: work.now,
      recorded_by: me.accountId,
      removed_at: null,
      removed_by: null,
    })
    .execute()
  return { id }
})

const serveRemoveMeeting = serve(removePartnerMeeting, async (work: Work<FigureTables>, { params }) => {
  const me = acting(work)
  const removed = await work.db
    .updateTable('transfer.partner_meeting')
    .set({ removed_at: work.now, removed_by: me.accountId })
    .where('id', '=', params.partnerMeetingId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed ? {} : refuse('meeting-not-found')
})

export const partnerEndpoints: readonly ServedEndpoint[] = [
  serve(listPartners, readPartners),
  serveAddPartner,
  serveEndPartner,
  serveRecordCode,
  serveLinkPartner,
  serveRecordMeeting,
  serveRemoveMeeting,
]
