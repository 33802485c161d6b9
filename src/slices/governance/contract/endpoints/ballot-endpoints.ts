import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { choices, waysToAttend } from '../../domain/meeting/meeting-facts.ts'
import {
  meetingAudit as audit,
  ballotKinds,
  meetingNotFound,
  meetingParams,
  meetingReaders,
  officeOfMeetings,
  resultShape,
} from '../meetings/meeting-shapes.ts'

const done = z.object({})
const notCalled = {
  'not-called-yet': { status: 409, title: '招集の記録がありません。招集通知を発してから進めてください。' },
} as const

/** The office records anybody; everybody else checks in for the own voter, by picture and sound. */
export const recordAttendance = endpoint({
  name: 'governance.record-attendance',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/attendance',
  summary: '会議への出席、代理、書面・電磁的方法による議決権の行使を記録します。',
  permission: meetingReaders,
  audit,
  params: meetingParams,
  body: z.strictObject({
    voterId: z.uuid(),
    how: z.enum(waysToAttend),
    online: z.boolean(),
    /** A proxy's holder: a voter of the same roll, or a name. */
    holderVoterId: z.uuid().nullable(),
    holderName: z.string().trim().min(1).max(100).nullable(),
  }),
  output: done,
  refusals: {
    ...meetingNotFound,
    ...notCalled,
    'attendance-not-possible': { status: 422, title: 'この出席は記録できません。' },
  },
})

export const withdrawAttendance = endpoint({
  name: 'governance.withdraw-attendance',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/attendance/withdrawal',
  summary: '出席や委任状の記録を取り下げます。取り下げたことは残ります。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({ voterId: z.uuid() }),
  output: done,
  refusals: {
    ...meetingNotFound,
    'has-voted-already': { status: 409, title: 'すでに投票しているため、出席の記録は取り下げられません。' },
  },
})

export const openBallot = endpoint({
  name: 'governance.open-ballot',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/ballots',
  summary: '議題の投票を始めます。利害関係のある理事は、申告された役職から除きます。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({
    itemId: z.uuid(),
    kind: z.enum(ballotKinds),
    /** What a person judged where declarations leave the interest open. */
    judged: z.array(z.strictObject({ voterId: z.uuid(), interested: z.boolean() })).max(200),
  }),
  output: z.object({ ballotId: z.uuid() }),
  refusals: {
    ...meetingNotFound,
    ...notCalled,
    'another-ballot-is-open': {
      status: 409,
      title: 'この会議では別の投票が開いています。先にそれを締め切ってください。',
    },
    'item-is-not-voted-on': { status: 422, title: 'この議題は投票できません。' },
    'is-decided-already': { status: 409, title: 'この議題はすでに決議されています。' },
  },
})

export const castBallot = endpoint({
  name: 'governance.cast-ballot',
  method: 'POST',
  path: '/api/governance/ballots/:ballotId/votes',
  summary: '投票します。無記名投票では、だれが何に投票したかはどこにも残りません。',
  permission: meetingReaders,
  audit,
  params: z.object({ ballotId: z.uuid() }),
  body: z.strictObject({ voterId: z.uuid(), choice: z.enum(choices) }),
  output: done,
  refusals: {
    'ballot-not-found': { status: 404, title: 'この投票は見つかりません。' },
    'vote-not-accepted': { status: 422, title: 'この投票は受け付けられません。' },
  },
})

export const closeBallot = endpoint({
  name: 'governance.close-ballot',
  method: 'POST',
  path: '/api/governance/ballots/:ballotId/closing',
  summary: '投票を締め切り、法令と定款により結果を判定します。',
  permission: officeOfMeetings,
  audit,
  params: z.object({ ballotId: z.uuid() }),
  output: resultShape,
  refusals: {
    'ballot-not-found': { status: 404, title: 'この投票は見つかりません。' },
    'closed-already': { status: 409, title: 'この投票はすでに締め切られています。' },
  },
})
