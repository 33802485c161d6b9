import fc from 'fast-check'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { CandidateFacility, CandidateWard } from '../candidates/rank-candidates.ts'
import { behaviours, infections, procedures, rehabilitationConditions } from '../need/care-codes.ts'
import { inhibitingFactors, screenings } from '../need/inhibiting-factors.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import { purposes } from '../transfer-kind.ts'
import { type AdmissionCapability, takenSexes, takings, therapies } from '../ward/admission-capability.ts'
import type { BedStatement } from '../ward/bed-counts.ts'
import { wardKinds } from '../ward/ward.ts'

export const today = calendarDate('2026-11-22')
export const now = new Date('2026-11-22T12:00:00+09:00')
const someDay = fc.integer({ min: 0, max: 300 }).map((days) => {
  const day = new Date(Date.parse('2026-03-01') + days * 86_400_000)
  return calendarDate(day.toISOString().slice(0, 10))
})
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const takenOf = <Code extends string>(codes: readonly Code[]) =>
  fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(...takings))

/** These are stated, so that a property about demanding more is about demands and not about silence. */
export type StatedNeed = TransferNeed & {
  readonly [Each in 'procedures' | 'infections' | 'behaviours']: NonNullable<TransferNeed[Each]>
}

export const arbitraryNeed: fc.Arbitrary<StatedNeed> = fc.record({
  purpose: maybe(fc.constantFrom(...purposes)),
  sex: maybe(fc.constantFrom('male', 'female', 'other', 'unknown')),
  ageBand: maybe(fc.constantFrom(0, 40, 60, 80, 90)),
  onsetOn: maybe(someDay),
  operationOn: maybe(someDay),
  rehabilitationCondition: maybe(fc.constantFrom(...rehabilitationConditions)),
  procedures: fc.array(fc.record({ code: fc.constantFrom(...procedures) }), { maxLength: 4 }),
  infections: fc.array(fc.record({ code: fc.constantFrom(...infections) }), { maxLength: 2 }),
  behaviours: fc.array(fc.constantFrom(...behaviours), { maxLength: 2 }),
  specialDrugs: maybe(fc.constantFrom('', '架空の薬')),
  rehabilitation: maybe(fc.record({ therapies: fc.subarray([...therapies]) })),
  expectedDays: maybe(fc.integer({ min: 0, max: 200 })),
  singleRoomWished: maybe(fc.boolean()),
  inhibitingFactors: fc.dictionary(fc.constantFrom(...inhibitingFactors), fc.constantFrom(...screenings)),
})

export const arbitrarySheet: fc.Arbitrary<AdmissionCapability> = fc.record({
  procedures: takenOf(procedures),
  infections: takenOf(infections),
  behaviours: takenOf(behaviours),
  purposes: maybe(fc.subarray([...purposes])),
  therapies: maybe(fc.subarray([...therapies])),
  sexes: maybe(fc.constantFrom(...takenSexes)),
  youngestAge: maybe(fc.integer({ min: 0, max: 90 })),
  oldestAge: maybe(fc.integer({ min: 60, max: 110 })),
  withoutGuarantor: maybe(fc.constantFrom(...takings)),
  specialDrugs: maybe(fc.constantFrom(...takings)),
  dialysisSeats: maybe(fc.integer({ min: 0, max: 10 })),
  privateRooms: maybe(fc.integer({ min: 0, max: 10 })),
  mostDaysSinceOnset: maybe(fc.integer({ min: 1, max: 200 })),
  usualDaysToAdmission: maybe(fc.integer({ min: 0, max: 30 })),
})

const count = fc.integer({ min: 0, max: 5 })
export const arbitraryCounts = fc.record({ male: count, female: count, either: count, isolation: count })

export const statedHoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

export const arbitraryBeds: fc.Arbitrary<BedStatement> = fc.record({
  counts: arbitraryCounts,
  freeFromOn: maybe(fc.constantFrom(calendarDate('2026-11-20'), calendarDate('2026-12-05'))),
  note: fc.constant(''),
  statedAt: fc.integer({ min: 0, max: 100 }).map(statedHoursAgo),
})

export const arbitraryWard: fc.Arbitrary<CandidateWard> = fc.record({
  wardId: fc.uuid(),
  name: fc.uuid(),
  kind: fc.constantFrom(...wardKinds),
  sheet: fc.option(arbitrarySheet),
  beds: fc.option(arbitraryBeds),
})

const place = (municipalityCode: string, municipalityName: string, code: string) => ({
  municipalityCode,
  municipalityName,
  planningArea: { code, name: `架空の区域${code}` },
  position: null,
})
export const places = [
  place('14212', '厚木市', '1406'),
  place('14215', '海老名市', '1406'),
  place('14401', '愛川町', '1407'),
  place('13209', '町田市', '1310'),
] as const

const arbitraryPosition = fc.record({
  latitude: fc.double({ min: 35, max: 36, noNaN: true }),
  longitude: fc.double({ min: 139, max: 140, noNaN: true }),
})

export const arbitraryFacility: fc.Arbitrary<CandidateFacility> = fc.record({
  facilityId: fc.uuid(),
  name: fc.uuid(),
  organisationId: fc.uuid(),
  organisationName: fc.constant('架空会'),
  institutionCode: fc.constant(null),
  place: fc
    .tuple(fc.constantFrom(...places), fc.option(arbitraryPosition))
    .map(([someplace, position]) => ({ ...someplace, position })),
  pastAnswers: fc
    .tuple(fc.nat(20), fc.nat(20), fc.option(fc.double({ min: 0, max: 200, noNaN: true })))
    .map(([one, other, medianAnswerHours]) => ({
      asked: Math.max(one, other),
      accepted: Math.min(one, other),
      medianAnswerHours,
    })),
  wards: fc.array(arbitraryWard, { maxLength: 4 }),
})
