import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import type { saveRequest } from '../contract/request-endpoints.ts'

export type RequestContent = CallOf<typeof saveRequest>['body']['content']

/** A fictional case with all that an enquiry needs; a test states only what matters to it. */
export const aTransferRequest = (changed: Partial<RequestContent> = {}): RequestContent => ({
  kind: 'transfer',
  urgency: 'soon',
  facilityId: null,
  department: '架空科 3階東',
  contact: '内線 0000',
  orderedOn: null,
  earliestOn: null,
  wishedOn: calendarDate('2026-12-01'),
  deadlineOn: null,
  arrivedAtSender: null,
  need: {
    purpose: 'rehabilitation',
    sex: 'female',
    ageBand: 80,
    mainDiagnosis: '大腿骨頸部骨折の術後',
    operationOn: calendarDate('2026-11-10'),
    rehabilitationCondition: 'majorFracture',
    procedures: [{ code: 'insulin' }],
    infections: [],
    inhibitingFactors: {
      medicalProcedures: 'yes',
      fallPrecautions: 'yes',
      behaviouralSymptoms: 'no',
      financialDifficulty: 'unknown',
      noGuarantor: 'no',
    },
    explanationGiven: { given: true, by: '主治医' },
  },
  patient: { name: '架空 花子', kana: 'かくう はなこ', birthOn: calendarDate('1943-05-06'), patientNumber: 'F-000123' },
  ...changed,
})
