import { z } from 'zod'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { dutyReaders } from './duty-endpoints.ts'

const audit = { informationClass: 'duty-calendar' } as const
const alliancesPeople = dutyReaders.filter((role) => role !== 'prefectureOfficer')

const feedShape = z.object({
  madeAt: z.iso.datetime(),
  lastReadAt: z.iso.datetime().nullable(),
})

export const showCalendarFeed = endpoint({
  name: 'governance.show-calendar-feed',
  method: 'GET',
  path: '/api/governance/duty-calendar',
  summary: '自分のカレンダー配信用アドレスがあるかを返します。アドレスそのものは返しません。',
  permission: alliancesPeople,
  audit,
  output: z.object({ feed: feedShape.nullable() }),
  refusals: {},
})

/** The address is said once; an older one ends. */
export const renewCalendarFeed = endpoint({
  name: 'governance.renew-calendar-feed',
  method: 'POST',
  path: '/api/governance/duty-calendar',
  summary: 'カレンダー配信用の秘密のアドレスを作ります。前のアドレスは使えなくなります。',
  permission: alliancesPeople,
  audit,
  output: z.object({ path: z.string() }),
  refusals: {},
})

export const endCalendarFeed = endpoint({
  name: 'governance.end-calendar-feed',
  method: 'DELETE',
  path: '/api/governance/duty-calendar',
  summary: 'カレンダー配信用のアドレスを使えなくします。',
  permission: alliancesPeople,
  audit,
  output: z.object({}),
  refusals: {},
})

/** Whoever holds the address reads titles and days, nothing else. */
export const readDutyCalendar = endpoint({
  name: 'governance.read-duty-calendar',
  method: 'GET',
  path: '/api/governance/duty-calendar/:token',
  summary: '義務の題名と期限の日だけを、iCalendar(RFC 5545)で返します。',
  permission: 'public',
  audit: 'none',
  params: z.object({ token: z.string().min(1).max(100) }),
  output: file('text/calendar; charset=utf-8'),
  refusals: {
    'calendar-not-found': {
      status: 404,
      title: 'このアドレスは使えません。作り直されたか、終了しています。',
    },
  },
})
