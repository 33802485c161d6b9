import { z } from 'zod'
import { filingPaperKinds } from '../domain/filing-paper.ts'
import { dueStateNames, filingStates, retractedTo } from '../domain/filing-state.ts'
import { applicationStates, applicationSteps } from '../domain/lifecycle/application-lifecycle.ts'
import { orderKindKeys } from '../domain/order-kind.ts'

/** The certifying governor's people. */
export const officerRoles = ['prefectureOfficer'] as const
/** Who keeps the alliance's papers. */
export const officeRoles = ['secretariat'] as const
/** Who reads the alliance's side: the office, and those who answer for it. */
export const allianceReaders = ['secretariat', 'director', 'auditor'] as const
export const bothSides = [...allianceReaders, ...officerRoles] as const
export const bothWriters = [...officeRoles, ...officerRoles] as const

export const supervisionAudit = { informationClass: 'supervision' } as const
export const idParams = z.object({ id: z.uuid() })

const day = z.iso.date()
const instant = z.iso.datetime()
const count = z.int().nonnegative()

export const allianceUnknown = {
  'alliance-not-found': { status: 404, title: 'その法人は見つからないか、この都道府県の所管ではありません。' },
} as const
export const applicationUnknown = {
  'application-not-found': { status: 404, title: 'その申請は見つかりません。' },
} as const
export const fileNotOurs = {
  'file-not-ours': { status: 422, title: '添えるファイルが見つかりません。もう一度選んでください。' },
} as const
export const noSupervisor = {
  'no-supervisor': {
    status: 422,
    title: '所管の都道府県がこのシステムに登録されていません。システムの運営者に登録を依頼してください。',
  },
} as const

export const attachmentShape = z.object({
  id: z.uuid(),
  slot: z.string().nullable(),
  /** Of a filing: which paper it is. */
  paper: z.enum(filingPaperKinds).nullable(),
  name: z.string(),
  /** Null: a kept paper, made when it is asked for. */
  bytes: count.nullable(),
})

export const dueFilingShape = z.object({
  duty: z.string(),
  title: z.string(),
  article: z.string(),
  papers: z.array(z.string()),
  dueOn: day.nullable(),
  filedOn: day.nullable(),
  /** 規則39条の29: what the alliance's own records of that year say. */
  recordedBalanceYen: count.nullable(),
  state: z.enum(Object.keys(dueStateNames) as [keyof typeof dueStateNames]),
  warnings: z.array(z.string()),
})

export const filingShape = z.object({
  id: z.uuid(),
  duty: z.string().nullable(),
  title: z.string(),
  note: z.string(),
  yearUntil: day.nullable(),
  purposePropertyYen: count.nullable(),
  filedOn: day,
  state: z.enum(filingStates),
  answeredOn: day.nullable(),
  answer: z.string(),
  withdrawnOn: day.nullable(),
  /** Why its office took it back. */
  withdrawal: z.string(),
  /** Receipts that the desk took back, the oldest first. */
  retractions: z.array(
    z.object({
      id: z.uuid(),
      receivedOn: day,
      /** What was said with the receipt. */
      answer: z.string(),
      outcome: z.enum(retractedTo),
      reason: z.string(),
      retractedOn: day,
      /** Whether something had been open to everybody, and was closed by it. */
      closed: z.boolean(),
    }),
  ),
  attachments: z.array(attachmentShape),
})

export const questionShape = z.object({
  id: z.uuid(),
  title: z.string(),
  askedAt: instant,
  askedBy: z.enum(['office', 'officer']),
  endedAt: instant.nullable(),
  /** Whose word is awaited; null once it has ended. */
  waitsFor: z.enum(['office', 'officer']).nullable(),
  messages: z.array(z.object({ id: z.uuid(), by: z.enum(['office', 'officer']), body: z.string(), at: instant })),
})

export const orderShape = z.object({
  id: z.uuid(),
  kind: z.enum(orderKindKeys),
  orderedOn: day,
  dueOn: day.nullable(),
  councilOn: day.nullable(),
  defenceOn: day.nullable(),
  says: z.string(),
  response: z.string(),
  respondedAt: instant.nullable(),
  fulfilledOn: day.nullable(),
})

export const recheckShape = z.object({
  id: z.uuid(),
  checkedOn: day,
  met: count,
  broken: count,
  unknown: count,
  notMet: z.array(z.object({ id: z.string(), title: z.string(), outcome: z.enum(['broken', 'unknown']) })),
  note: z.string(),
})

export const applicationLineShape = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(applicationStates),
  submittedAt: instant,
  allowedSteps: z.array(z.enum(applicationSteps)),
})

/** One alliance at its governor's desk, as both sides see it. */
export const allianceFileShape = z.object({
  allianceId: z.uuid(),
  name: z.string(),
  prefectureName: z.string().nullable(),
  party: z.enum(['office', 'officer']),
  mayWrite: z.boolean(),
  applications: z.array(applicationLineShape),
  due: z.array(dueFilingShape),
  /** Why no filing can be dated, where it cannot. */
  dueUnknown: z.string().nullable(),
  filings: z.array(filingShape),
  questions: z.array(questionShape),
  orders: z.array(orderShape),
  rechecks: z.array(recheckShape),
})

const outcome = z.enum(['met', 'broken', 'unknown'])
export const answeredRuleShape = z.object({
  id: z.string(),
  title: z.string(),
  article: z.string().nullable(),
  outcome,
  because: z.array(z.string()),
  missing: z.array(z.string()),
  warnings: z.array(z.string()),
})

const amount = z.number().nullable()
export const regulatedMattersShape = z.object({
  type: z.enum(['A', 'B', 'C']).nullable(),
  bedTransfers: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Null: planned for a day before the scheme began. */
      requirements: z.array(answeredRuleShape).nullable(),
    }),
  ),
  /** At the end of the year that runs; null while the fiscal year is not recorded. */
  money: z.object({ lentYen: amount, guaranteedYen: amount, investedYen: amount }).nullable(),
  balances: z.array(
    z.object({ yearUntil: day, article: z.string(), balanceYen: amount, warnings: z.array(z.string()) }),
  ),
})
