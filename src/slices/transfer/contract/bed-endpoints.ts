import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { writtenLines } from '../../../platform/contract/written-text.ts'
import { mostReminderTimes } from '../domain/ward/reminder-times.ts'
import { careRoles } from './transfer-shapes.ts'
import { countsShape, wardAudit, wardNotFound, wardParams } from './ward-shapes.ts'

/** A line that waited longer for its network is too old to be news. */
const mostSecondsUnderWay = 12 * 60 * 60

export const recordBeds = endpoint({
  name: 'transfer.record-beds',
  method: 'POST',
  path: '/api/transfer/wards/:wardId/beds',
  summary: '病棟の空床を記録します。同じ数をもう一度記録すると、変わりがないことの確認になります。',
  permission: careRoles,
  audit: wardAudit,
  params: wardParams,
  body: z.strictObject({
    /** The caller's, so that what is sent twice over a bad network is one line. */
    id: z.uuid(),
    /** The line the person saw; null where there was none. */
    seenId: z.uuid().nullable(),
    counts: countsShape,
    freeFromOn: dayShape.nullable().default(null),
    note: writtenLines(200).default(''),
    /** How long ago the person said so: the sending may have waited for a network, and clocks of phones differ. */
    secondsAgo: z.int().min(0).max(mostSecondsUnderWay).default(0),
  }),
  output: z.object({ id: z.string(), statedAt: z.iso.datetime() }),
  refusals: {
    ...wardNotFound,
    'beds-changed-meanwhile': {
      status: 409,
      title: 'ほかの人が先に空床を更新しました。新しい数を確かめてください。',
    },
  },
})

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は 08:30 の形で入力してください。')
const times = z.array(timeOfDay).max(mostReminderTimes, `時刻は${mostReminderTimes}つまでです。`)

export const showBedReminder = endpoint({
  name: 'transfer.show-bed-reminder',
  method: 'GET',
  path: '/api/transfer/bed-reminder',
  summary: '空床を確認する時刻と、いま確認を待っている病棟です。',
  permission: careRoles,
  audit: wardAudit,
  output: z.object({
    times,
    /** Today's newest time that has come; null before the first. */
    dueAt: z.iso.datetime().nullable(),
    waitingWardIds: z.array(z.string()),
  }),
  refusals: {},
})

export const setBedReminder = endpoint({
  name: 'transfer.set-bed-reminder',
  method: 'PUT',
  path: '/api/transfer/bed-reminder',
  summary: '空床を確認する時刻を、自法人で決めます。時刻がなければ知らせません。',
  permission: careRoles,
  audit: wardAudit,
  body: z.strictObject({ times }),
  output: z.object({ times }),
  refusals: {},
})
