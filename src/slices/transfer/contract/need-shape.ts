import { z } from 'zod'
import { dayShape as day } from '../../../platform/contract/day.ts'
import { writtenLines, writtenText } from '../../../platform/contract/written-text.ts'
import { behaviours, infections, procedures, rehabilitationConditions } from '../domain/need/care-codes.ts'
import { bedriddenLevels, dailyActivities, dementiaLevels, dependences } from '../domain/need/functioning.ts'
import { inhibitingFactors, screenings } from '../domain/need/inhibiting-factors.ts'
import { purposes } from '../domain/transfer-kind.ts'

const line = writtenText(200)
const passage = writtenLines(4000)

/** As one types: everything may still be missing. `missingForSending` says what sending needs. */
export const needShape = z.strictObject({
  purpose: z.enum(purposes).optional(),
  sex: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  ageBand: z.int().min(0).max(120).multipleOf(10).optional(),
  mainDiagnosis: line.optional(),
  otherDiagnoses: passage.optional(),
  onsetOn: day.optional(),
  operationOn: day.optional(),
  rehabilitationCondition: z.enum(rehabilitationConditions).optional(),
  course: passage.optional(),
  procedures: z
    .array(z.strictObject({ code: z.enum(procedures), detail: line.optional() }))
    .max(30)
    .optional(),
  infections: z
    .array(z.strictObject({ code: z.enum(infections), testedOn: day.optional() }))
    .max(20)
    .optional(),
  specialDrugs: passage.optional(),
  allergies: line.optional(),
  diet: line.optional(),
  activities: z.partialRecord(z.enum(dailyActivities), z.enum(dependences)).optional(),
  barthelIndex: z.int().min(0).max(100).multipleOf(5).optional(),
  bedriddenLevel: z.enum(bedriddenLevels).optional(),
  dementiaLevel: z.enum(dementiaLevels).optional(),
  behaviours: z.array(z.enum(behaviours)).max(10).optional(),
  fallRisk: z.boolean().optional(),
  communication: line.optional(),
  inhibitingFactors: z.partialRecord(z.enum(inhibitingFactors), z.enum(screenings)),
  rehabilitation: z
    .strictObject({
      therapies: z.array(z.enum(['PT', 'OT', 'ST'])).max(3),
      unitsPerDay: z.number().min(0).max(24).optional(),
      goal: line.optional(),
    })
    .optional(),
  expectedDestination: line.optional(),
  expectedDays: z.int().min(0).max(3650).optional(),
  wish: passage.optional(),
  wishedMunicipalityCode: z
    .string()
    .regex(/^\d{5,6}$/)
    .optional(),
  singleRoomWished: z.boolean().optional(),
  explanationGiven: z.strictObject({ given: z.boolean(), by: line.optional() }).optional(),
})

export const patientShape = z.strictObject({
  name: line.optional(),
  kana: line.optional(),
  birthOn: day.optional(),
  patientNumber: line.optional(),
  address: line.optional(),
  phone: line.optional(),
  household: line.optional(),
  keyPerson: z
    .strictObject({
      name: line,
      relation: line.optional(),
      phone: line.optional(),
      livesTogether: z.boolean().optional(),
    })
    .optional(),
  secondContact: line.optional(),
  guarantor: line.optional(),
  guardianship: line.optional(),
  decisionCapacity: line.optional(),
  advanceDirective: line.optional(),
  healthInsurance: line.optional(),
  publicExpense: line.optional(),
  disabilityCertificate: line.optional(),
  careInsurance: z
    .strictObject({
      level: line.optional(),
      validThroughOn: day.optional(),
      insurer: line.optional(),
      number: line.optional(),
    })
    .optional(),
  careManager: line.optional(),
  pension: line.optional(),
})
