import { type Insertable, sql } from 'kysely'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { searchKey } from '../../../../foundation/japanese-text.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { asViewer } from '../../../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { ConversationTables } from '../conversation/conversation-tables.ts'
import { countMonths } from '../figures/count-months.ts'
import type { FigureTables } from '../figures/figure-tables.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { Dice } from './dice.ts'
import type { SeededCase } from './make-cases.ts'
import type { Actor } from './tell-case.ts'
import type { TransfersFile } from './transfers-shape.ts'

type Tables = TransferTables & ConversationTables & FigureTables
type Rows<Name extends keyof Tables> = readonly Insertable<Tables[Name]>[]

/** A statement takes 65,535 parameters at most. */
const rowsAtOnce = 500

async function insert<Name extends keyof Tables & string>(work: Work<Tables>, table: Name, rows: Rows<Name>) {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await work.db
      .insertInto(table)
      .values(rows.slice(at, at + rowsAtOnce) as never)
      .execute()
  }
}

/** Stores the cases as the system; who the patients are, and what was read, as the members' own people. */
export async function storeCases(
  floor: WorkFloor,
  given: Work,
  cases: readonly SeededCase[],
  actors: readonly Actor[],
): Promise<void> {
  const work = workFor<Tables>(given)
  await insert(work, 'transfer.request', requestRows(cases))
  await insert(
    work,
    'transfer.enquiry',
    cases.flatMap(({ enquiries }) => enquiries),
  )
  await insert(work, 'transfer.step', inTime(cases.flatMap(({ steps }) => steps)))
  const messages = cases.flatMap((each) => each.messages)
  await insert(work, 'transfer.conversation', lastPositions(messages))
  await insert(work, 'transfer.message', messages)
  for (const actor of actors) {
    const { organisationId, accountId } = actor
    const viewer = { kind: 'account', accountId, organisationId, roles: ['liaisonNurse'] } as const
    await asViewer<Tables, void>(floor, work, viewer, async (own) => {
      await insert(own, 'transfer.patient', patientRows(cases.filter(({ sender }) => sender === actor)))
      await insert(own, 'transfer.read_mark', readMarks(cases, actor))
    })
  }
  await handOverChosen(
    work,
    cases.map(({ id }) => id),
  )
  await countMonths(work, sql`true`)
}

/** The register of what the told cases handed over, each on its day. What it rested on nobody recorded. */
async function handOverChosen(work: Work<Tables>, ids: readonly string[]): Promise<void> {
  await sql`
    insert into kernel.patient_sharing (id, subject_id, querying_organisation_id, source_organisation_id,
      receiving_organisation_id, receiving_name, opened_at, opened_by_account_id, route, case_id, occasion_id, explained,
      explained_by)
    select gen_random_uuid(), p.subject_id, e.receiver_id, e.owner_id, e.receiver_id, e.outside_name, s.at,
      s.by_account_id, 'sent', e.request_id, e.id, (r.need #>> '{explanationGiven,given}')::boolean,
      r.need #>> '{explanationGiven,by}'
    from transfer.step s join transfer.enquiry e on e.id = s.enquiry_id join transfer.request r on r.id = e.request_id
      join transfer.patient p on p.request_id = e.request_id
    where s.step = 'chooseReceiver' and e.request_id = any (${ids}::uuid[])`.execute(work.db)
}

/** Each member counts its own from 1, in the order in which they were begun. */
function requestRows(cases: readonly SeededCase[]): Rows<'transfer.request'> {
  const last = new Map<string, number>()
  return cases.map((each) => {
    const { organisationId, accountId } = each.sender
    const number = (last.get(organisationId) ?? 0) + 1
    last.set(organisationId, number)
    const begun = dateInJapan(each.createdAt)
    return {
      id: each.id,
      owner_id: organisationId,
      number,
      facility_id: each.story.sender,
      kind: each.story.kind,
      state: each.state,
      urgency: each.story.urgency,
      department: each.story.department,
      contact: '内線 0000(架空)',
      need: JSON.stringify(each.need),
      earliest_on: each.story.urgency === 'sameDay' ? begun : addDays(begun, 2),
      wished_on: each.story.urgency === 'sameDay' ? begun : addDays(begun, 7),
      deadline_on: null,
      ordered_on: each.orderedOn,
      arrived_at_sender:
        each.story.kind === 'stepDownTransport' ? new Date(each.createdAt.getTime() - 2 * 3_600_000) : null,
      planned_on: each.plannedOn,
      screened_at: each.createdAt,
      version: each.steps.length + 1,
      created_at: each.createdAt,
      created_by: accountId,
      updated_at: each.updatedAt,
      first_enquiry_at: each.firstEnquiryAt,
      over_at: each.overAt,
    }
  })
}

/** Positions are drawn as steps are stored: the history must read in the order of what happened. */
const inTime = (steps: SeededCase['steps']) =>
  steps.toSorted((one, other) => (one.at as Date).getTime() - (other.at as Date).getTime())

function lastPositions(messages: SeededCase['messages']): Rows<'transfer.conversation'> {
  const rows = messages.map(({ enquiry_id, owner_id, position }) => ({ enquiry_id, owner_id, last_position: position }))
  return [...new Map(rows.map((row) => [row.enquiry_id, row])).values()]
}

const patientRows = (cases: readonly SeededCase[]): Rows<'transfer.patient'> =>
  cases.map(({ id, sender, patient }) => ({
    request_id: id,
    owner_id: sender.organisationId,
    person: JSON.stringify(patient),
    search_key: [patient.name, patient.kana, patient.patientNumber].map((part) => searchKey(part ?? '')).join(' '),
  }))

/** What was written last in a live case is still unread by the other side; everything before was read. */
function readMarks(cases: readonly SeededCase[], { organisationId, accountId }: Actor): Rows<'transfer.read_mark'> {
  return cases.flatMap(({ sender, enquiries, messages, isLive }) =>
    enquiries
      .filter(({ receiver_id: receiver }) => sender.organisationId === organisationId || receiver === organisationId)
      .flatMap((enquiry) => {
        const own = messages.filter((each) => each.enquiry_id === enquiry.id)
        const unread = isLive && own.at(-1)?.author_organisation_id !== organisationId
        const last = unread ? own.at(-2) : own.at(-1)
        if (!last) return []
        return [
          {
            enquiry_id: enquiry.id,
            organisation_id: organisationId,
            owner_id: sender.organisationId,
            position: last.position,
            account_id: accountId,
            read_at: last.sent_at,
          },
        ]
      }),
  )
}

/** Admission, interview and conference of what was discharged: mostly in time, some late, some not written down. */
export async function storeSupportDates(given: Work, cases: readonly SeededCase[], dice: Dice): Promise<void> {
  const work = workFor<Tables>(given)
  const rows = cases
    .filter(({ story: { kind } }) => kind === 'transfer' || kind === 'stepDownTransport')
    .flatMap((each) => {
      const admitted = addDays(dateInJapan(each.createdAt), -dice.whole(0, 2))
      const dates = [
        ['admission', admitted, 0.9],
        ['interview', addDays(admitted, dice.whole(2, 8)), 0.8],
        ['conference', addDays(admitted, dice.whole(3, 9)), 0.7],
      ] as const
      return dates
        .filter(([, on, share]) => dice.chance(share) && on <= work.today)
        .map(([kind, on]) => ({
          id: work.newId(),
          request_id: each.id,
          owner_id: each.sender.organisationId,
          kind,
          held_on: on,
          attendees: kind === 'conference' ? '主治医、病棟看護師、退院支援看護師' : '',
          recorded_at: each.createdAt,
          recorded_by: each.sender.accountId,
        }))
    })
  await insert(work, 'transfer.support_date', rows)
}

/** The partners of a member, and the meetings of the last year, each with one partner. */
export async function storePartners(given: Work, file: TransfersFile, dice: Dice): Promise<void> {
  const work = workFor<Tables>(given)
  const recorded = { recorded_at: work.now, recorded_by: null }
  for (const { member, subjects, attendees, list } of file.partners) {
    const partners = list.map((partner) => ({ id: work.newId(), ...partner }))
    await insert(
      work,
      'transfer.partner',
      partners.map(({ id, name, kind }) => ({
        id,
        owner_id: member,
        name,
        kind,
        agreed_on: dice.chance(0.8) ? addDays(work.today, -dice.whole(200, 1500)) : null,
        ...recorded,
        ended_at: null,
        ended_by: null,
      })),
    )
    const agreed = partners.flatMap(({ id, stepDown }) =>
      stepDown
        ? {
            id: work.newId(),
            owner_id: member,
            partner_id: id,
            agreed_on: addDays(work.today, -stepDown.daysAgo),
            conditions: stepDown.conditions,
            escorts: stepDown.escorts,
            special_relationship: null,
            large_acute_centre: null,
            ...recorded,
            ended_at: null,
            ended_by: null,
          }
        : [],
    )
    await insert(work, 'transfer.step_down_agreement', agreed)
    const held = partners.flatMap(({ id, meetings }) =>
      Array.from({ length: meetings }, () => ({
        id: work.newId(),
        owner_id: member,
        held_on: addDays(work.today, -dice.whole(5, 350)),
        means: dice.chance(0.5) ? ('inPerson' as const) : ('online' as const),
        subject: dice.one(subjects),
        attendees,
        partner_ids: [id],
        ...recorded,
        removed_at: null,
        removed_by: null,
      })),
    )
    await insert(work, 'transfer.partner_meeting', held)
  }
}
