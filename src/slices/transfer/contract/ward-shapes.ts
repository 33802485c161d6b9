import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { writtenLines, writtenText } from '../../../platform/contract/written-text.ts'
import { behaviours, infections, procedures } from '../domain/need/care-codes.ts'
import { purposes } from '../domain/transfer-kind.ts'
import { takenSexes, takings, therapies } from '../domain/ward/admission-capability.ts'
import { bedFreshnesses } from '../domain/ward/bed-age.ts'
import { wardKinds } from '../domain/ward/ward.ts'
import { careRoles } from './transfer-shapes.ts'

/** Who keeps wards and their sheets; how many beds are free is said by those who stand at them. */
export const wardKeepers = [...careRoles, 'facilityAdministrator'] as const
export const wardAudit = { informationClass: 'ward' } as const
export const wardParams = z.object({ wardId: z.uuid() })

const taking = z.enum(takings)
const age = z.int().min(0).max(130)
const days = z.int().min(0).max(3650)
const places = z.int().min(0).max(999)

export const sheetShape = z.strictObject({
  procedures: z.partialRecord(z.enum(procedures), taking),
  infections: z.partialRecord(z.enum(infections), taking),
  behaviours: z.partialRecord(z.enum(behaviours), taking),
  purposes: z.array(z.enum(purposes)).optional(),
  therapies: z.array(z.enum(therapies)).optional(),
  sexes: z.enum(takenSexes).optional(),
  youngestAge: age.optional(),
  oldestAge: age.optional(),
  withoutGuarantor: taking.optional(),
  specialDrugs: taking.optional(),
  dialysisSeats: places.optional(),
  privateRooms: places.optional(),
  mostDaysSinceOnset: days.optional(),
  usualDaysToAdmission: days.optional(),
  notes: writtenLines(2000).optional(),
})

const storedSheet = z.object({
  revision: z.int(),
  validFromOn: dayShape,
  recordedAt: z.iso.datetime(),
  sheet: sheetShape,
})

export const countsShape = z.strictObject({ male: places, female: places, either: places, isolation: places })

export const bedsShape = z.object({
  id: z.string(),
  statedAt: z.iso.datetime(),
  freshness: z.enum(bedFreshnesses),
  /** Null where the number is another member's and too old to be taken for today's. */
  counts: countsShape.nullable(),
  freeFromOn: dayShape.nullable(),
  note: z.string(),
})

export const wardShape = z.object({
  id: z.string(),
  kind: z.enum(wardKinds),
  name: z.string(),
  facilityId: z.string(),
  facilityName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  /** Today's; null where none was recorded or none is disclosed. */
  sheet: storedSheet.nullable(),
  /** The newest revision, where its day has not come yet. */
  upcoming: storedSheet.nullable(),
  beds: bedsShape.nullable(),
  allowedActions: z.array(z.enum(['rename', 'close', 'recordSheet', 'recordBeds'])),
})

export const wardName = writtenText(100)

export const wardNotFound = {
  'ward-not-found': { status: 404, title: 'この病棟は見つかりません。閉じられたか、閲覧の権限がありません。' },
} as const
export const wardNameTaken = {
  'ward-name-taken': { status: 409, title: '同じ施設に同じ名称の病棟があります。別の名称にしてください。' },
} as const
