import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveSetBedReminder, serveShowBedReminder } from './bed-reminder.ts'
import { serveRecordBeds } from './record-beds.ts'

export const bedEndpoints: readonly ServedEndpoint[] = [serveRecordBeds, serveShowBedReminder, serveSetBedReminder]
