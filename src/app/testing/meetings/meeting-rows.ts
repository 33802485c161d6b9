import { demo, planted } from '../planted/private-rows.ts'
import type { TestServer } from '../start-test-server.ts'

/** Meetings of the fictional alliance, by the names of the parameters in paths. */
export interface MeetingRows {
  /** A council that votes secretly, with minutes of one revision and a paper. */
  readonly meetingId: string
  readonly itemId: string
  /** The councillor's, present; the other one is not. */
  readonly voterId: string
  readonly absentVoterId: string
  readonly ballotId: string
  readonly meetingPaperId: string
  /** A council that was called and does not vote. */
  readonly quietMeetingId: string
  readonly quietItemId: string
  /** A board that is not called yet. */
  readonly plannedMeetingId: string
  readonly plannedItemId: string
}

/** What its bodies alone may see: the words stand in the titles. */
export async function plantMeetingRows({ superuser }: TestServer, file: string): Promise<MeetingRows> {
  const id = () => crypto.randomUUID()
  const rows = {
    ...{ meetingId: id(), itemId: id(), voterId: id(), absentVoterId: id(), ballotId: id(), meetingPaperId: id() },
    ...{ quietMeetingId: id(), quietItemId: id(), plannedMeetingId: id(), plannedItemId: id() },
  }
  const ask = (text: string, values: readonly unknown[]) => superuser.query(text, [...values])
  const meet = (meetingId: string, itemId: string, body: string, isCalled: boolean) =>
    ask(
      `with held as (
         insert into governance.meeting (id, owner_id, body, form, title, held_at, held_on, place, online_address,
           written_voting, state, notice_sent_on, notice_in_writing, created_at)
         values ($1, $2, $4, 'meeting', $5, now() + $6::int * interval '1 day', (now() at time zone 'Asia/Tokyo')::date + $6,
           $5, '', false, case when $6 = 0 then 'called' else 'planned' end,
           case when $6 = 0 then (now() at time zone 'Asia/Tokyo')::date - 12 end, case when $6 = 0 then true end, now()))
       insert into governance.agenda_item (id, meeting_id, owner_id, position, title, explanation, subject, matter)
       values ($3, $1, $2, 1, $5, '', $7, '{"kind": "noPersonalInterest"}')`,
      [
        meetingId,
        demo.alliance,
        itemId,
        body,
        planted,
        isCalled ? 0 : 30,
        isCalled ? 'opinionOfCouncil' : 'otherOfBoard',
      ],
    )
  await meet(rows.meetingId, rows.itemId, 'council', true)
  await meet(rows.quietMeetingId, rows.quietItemId, 'council', true)
  await meet(rows.plannedMeetingId, rows.plannedItemId, 'board', false)
  const seat = (voterId: string, position: number) =>
    ask(
      `insert into governance.meeting_voter (id, meeting_id, owner_id, position, part, name, account_id)
       values ($1, $2, $3, $4, 'voter', $5, (select account_id from kernel.demo_persona where id = 'councillor'))`,
      [voterId, rows.meetingId, demo.alliance, position, `${planted}${position}`],
    )
  await seat(rows.voterId, 1)
  await seat(rows.absentVoterId, 2)
  await ask(
    `insert into governance.attendance (id, meeting_id, voter_id, owner_id, how, online, recorded_at)
     values ($1, $2, $3, $4, 'inPerson', false, now())`,
    [id(), rows.meetingId, rows.voterId, demo.alliance],
  )
  await ask(
    `insert into governance.ballot (id, meeting_id, item_id, owner_id, kind, opened_at, excluded, undecided, interests,
       articles) values ($1, $2, $3, $4, 'secret', now(), '{}', '{}', '[]', '{}')`,
    [rows.ballotId, rows.meetingId, rows.itemId, demo.alliance],
  )
  await ask(
    `insert into governance.meeting_paper (id, meeting_id, item_id, owner_id, title, body, file_id, file_name, media_type,
       added_at) values ($1, $2, $3, $4, $5, $5, $6, $5, 'text/csv', now())`,
    [rows.meetingPaperId, rows.meetingId, rows.itemId, demo.alliance, planted, file],
  )
  await ask(
    `insert into governance.minutes (meeting_id, revision, owner_id, content, saved_at)
     values ($1, 1, $2, jsonb_build_object('proceedings', jsonb_build_object('state', 'written', 'text', $3::text)), now())`,
    [rows.meetingId, demo.alliance, planted],
  )
  return rows
}
