import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { Role } from '../../../kernel/identity/domain/role.ts'
import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import type { IdentityTables } from '../../../kernel/identity/server/identity-tables.ts'
import { recordAccount } from '../../../kernel/identity/server/record-account.ts'
import { openSystemWork } from '../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../kernel/work/testing/call-served-endpoint.ts'
import type { TestFloor } from '../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint, OutputOf } from '../../../platform/contract/endpoint.ts'
import { openBallot, recordAttendance } from '../contract/endpoints/ballot-endpoints.ts'
import { saveMeeting, sendNotice, showMeeting } from '../contract/endpoints/meeting-endpoints.ts'
import type { PlannedMeeting } from '../contract/meetings/meeting-shapes.ts'
import { silentArticles } from '../domain/meeting/testing/meeting-stage.ts'
import type { BodyTables } from '../server/living/body-tables.ts'
import { addStatement } from '../server/living/statement-store.ts'
import { addPerson, addTerm } from '../server/living/term-store.ts'
import { meetingEndpoints } from '../server/meetings/meeting-endpoints.ts'
import { type AllianceStage, setAllianceStage } from './alliance-stage.ts'

type Account = Extract<Viewer, { kind: 'account' }>
type Person = 'director' | 'auditor' | 'councillor'

/** People who sit in the bodies, by name, each with an account of the role. */
export interface MeetingWorld extends AllianceStage {
  readonly office: Account
  readonly people: Readonly<Record<Person, readonly Account[]>>
  readonly keepers: readonly Account[]
  call<E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>): ReturnType<typeof callServed<E>>
  answer<E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>): Promise<OutputOf<E>>
}

const dayMs = 24 * 60 * 60 * 1000
/** Three weeks from now, so that every notice is in time. */
export const inThreeWeeks = (): Date => new Date(Date.now() + 21 * dayMs)
const since = calendarDate('2025-06-01')
const half = { kind: 'over', numerator: 1, denominator: 2 } as const
const councilDecides = { ordinary: { quorum: half, majority: half }, proxies: false, writtenVotes: false }

/**
 * An alliance with four directors, an auditor and three councillors whose articles leave the Act its say. Each director has a
 * post in the member of the same number, which the third does not represent.
 */
export async function setMeetingWorld(test: TestFloor, members = 3): Promise<MeetingWorld> {
  const stage = await setAllianceStage(test, members)
  const people = await openSystemWork(test.floor, 'test-setup', async (system) => {
    const work = workFor<BodyTables>(system)
    const state = { ownerId: stage.allianceId, effectiveOn: since, reason: '試験' }
    const voting = {
      ...silentArticles,
      board: { ...silentArticles.board, writtenResolution: true },
      council: { ...silentArticles.council, ...councilDecides, interestedExcluded: true },
    }
    await addStatement(work, { ...state, topic: 'articles', subject: null, value: { voting } })
    for (const [index, subject] of stage.memberIds.entries()) {
      await addStatement(work, {
        ...state,
        topic: 'member',
        subject,
        value: { name: `架空法人${index + 1}`, votes: 1 },
      })
    }
    const seat = async (role: Person, name: string, body: string | null, represents = true): Promise<Account> => {
      const personId = await addPerson(work, stage.allianceId, name)
      const term = { category: null, electedOn: since, fromOn: since, reason: '試験' }
      await addTerm(work, { ownerId: stage.allianceId, personId, post: role, ...term })
      if (body !== null) {
        const posts = [{ body, forProfit: false, tradesWith: [], represents }]
        await addStatement(work, { ...state, topic: 'officer', subject: personId, value: { posts } })
      }
      return { ...stage.someone(role), accountId: await account(workFor(work), stage.allianceId, role, name) }
    }
    return {
      director: [
        await seat('director', '理事 一', '架空法人1'),
        await seat('director', '理事 二', '架空法人2'),
        await seat('director', '理事 三', '架空法人3', false),
        await seat('director', '理事 四', '架空法人4'),
      ],
      auditor: [await seat('auditor', '監事 一', null)],
      councillor: [
        await seat('councillor', '評議員 一', null),
        await seat('councillor', '評議員 二', null),
        await seat('councillor', '評議員 三', null),
      ],
    }
  })
  const office = await openSystemWork<IdentityTables, Account>(test.floor, 'test-setup', async (work) => ({
    ...stage.someone('secretariat'),
    accountId: await account(work, stage.allianceId, 'secretariat', '事務局'),
  }))
  // Whether somebody administers the alliance is asked of the role on record, not of the session alone.
  const call: MeetingWorld['call'] = (viewer, declaration, given) =>
    callServed(test.floor, meetingEndpoints, viewer, declaration, given)
  return {
    ...stage,
    people,
    office,
    keepers: stage.memberIds.map((id) => stage.someone('facilityAdministrator', id)),
    call,
    answer: (viewer, declaration, given) => answerOf(call(viewer, declaration, given)),
  }
}

const account = (work: Parameters<typeof recordAccount>[0], organisationId: string, role: Role, name: string) =>
  recordAccount(work, {
    email: `${crypto.randomUUID()}@demo.invalid`,
    name,
    passwordHash: null,
    organisationId,
    roles: [role],
    from: since,
  })

/** A meeting of the day with one item of each subject. */
export function aMeeting(body: PlannedMeeting['body'], changes: Partial<PlannedMeeting> = {}): PlannedMeeting {
  const subject = { generalMeeting: 'accounts', board: 'otherOfBoard', council: 'evaluationByCouncil' } as const
  return {
    body,
    form: 'meeting',
    title: '試験の会議',
    heldAt: inThreeWeeks().toISOString(),
    place: '架空会館',
    onlineAddress: '',
    writtenVoting: false,
    sharedWith: 'body',
    items: [
      {
        id: crypto.randomUUID(),
        title: '第一の議題',
        explanation: '説明',
        subject: subject[body],
        matter: { kind: 'noPersonalInterest' },
      },
    ],
    ...changes,
  }
}

/** Planned and called three weeks before; then those weeks pass, which is done to its rows: the clock cannot be moved so far. */
export async function callMeeting(test: TestFloor, world: MeetingWorld, planned: PlannedMeeting) {
  const params = { meetingId: crypto.randomUUID() }
  await world.answer(world.office, saveMeeting, { params, body: { version: null, meeting: planned } })
  await world.answer(world.office, sendNotice, { params, body: { inWriting: true, waivedByAll: false } })
  await weeksPass(test, params.meetingId)
  const view = await world.answer(world.office, showMeeting, { params })
  const itemIds = planned.items.map(({ id }) => id)
  const voterOf = (name: string): string => {
    const voter = view.voters.find((each) => each.name === name)
    if (!voter) throw new Error(`${name} is not on the roll`)
    return voter.id
  }
  const attend = (voterIds: readonly string[]) =>
    Promise.all(
      voterIds.map((voterId) =>
        world.answer(world.office, recordAttendance, {
          params,
          body: { voterId, how: 'inPerson', online: false, holderVoterId: null, holderName: null },
        }),
      ),
    )
  const open = async (kind: 'named' | 'secret' | 'written', at = 0) =>
    (
      await world.answer(world.office, openBallot, {
        params,
        body: { itemId: itemIds[at] ?? '', kind, judged: [] },
      })
    ).ballotId
  const show = (viewer: Viewer = world.office) => world.answer(viewer, showMeeting, { params })
  return { params, itemIds, voters: view.voters, voterOf, attend, open, show }
}

export const weeksPass = ({ superuser }: TestFloor, meetingId: string) =>
  superuser.query(
    `update governance.meeting set held_at = held_at - interval '21 days', held_on = held_on - 21,
       notice_sent_on = notice_sent_on - 21 where id = $1`,
    [meetingId],
  )
