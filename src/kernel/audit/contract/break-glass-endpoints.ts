import { z } from 'zod'
import { nameKey } from '../../../foundation/japanese-text.ts'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { writtenText } from '../../../platform/contract/written-text.ts'
import { breakGlassCategories, breakGlassReasons, mostBreakGlassMinutes } from '../domain/break-glass.ts'
import { secondPersonAnswers } from '../domain/second-person.ts'
import { trailReaders } from './trail-endpoints.ts'

/** Whoever treats people; nobody else meets an emergency in which a record must be opened. */
export const breakGlassRoles = ['doctor', 'liaisonNurse', 'socialWorker'] as const
export const breakGlassReaders = [...breakGlassRoles, ...trailReaders] as const

export const breakGlassGrantShape = z.object({
  id: z.string(),
  /** Null where only ids are known to the viewer: who asks for oneself, or a name that is no longer known. */
  person: z.string().nullable(),
  isOwnRequest: z.boolean(),
  organisation: z.string().nullable(),
  owner: z.string().nullable(),
  /** The viewer's organisation is the one whose data may be opened. */
  isOwnData: z.boolean(),
  category: z.enum(breakGlassCategories),
  subject: z.string(),
  reasonClass: z.enum(breakGlassReasons),
  reason: z.string(),
  requestedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  /** It was used, and nothing was opened: the owner has no such patient, or more than one. */
  missed: z.boolean(),
  /** Null: it was among the first two of its day and needs nobody. */
  secondPerson: z
    .object({
      answer: z.enum(secondPersonAnswers).nullable(),
      person: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      aloneBecause: z.string().nullable(),
    })
    .nullable(),
})
export type BreakGlassGrant = z.output<typeof breakGlassGrantShape>

/** The answer's `id` goes into the header `x-renkei-break-glass` of the one request that uses it up. */
export const requestBreakGlass = endpoint({
  name: 'audit.request-break-glass',
  method: 'POST',
  path: '/api/audit/break-glass',
  summary: '緊急時閲覧を、理由を示して一回分求めます。',
  permission: breakGlassRoles,
  audit: { informationClass: 'breakGlass' },
  body: z.strictObject({
    ownerId: z.uuid(),
    category: z.enum(breakGlassCategories),
    /** Both must be the patient's, exactly; no search is made. */
    patient: z.strictObject({
      nameOrNumber: writtenText(200).refine((text) => nameKey(text) !== '', '氏名か患者番号を入力してください。'),
      birthOn: dayShape,
    }),
    reasonClass: z.enum(breakGlassReasons),
    reason: z.string().trim().min(5, '理由を5文字以上で書いてください。').max(500),
    minutes: z.int().min(5).max(mostBreakGlassMinutes).default(60),
  }),
  output: breakGlassGrantShape,
  refusals: {
    'owner-not-found': { status: 404, title: 'その組織は見つかりません。' },
  },
})

/** Own grants for whoever asked; for a privacy officer all of the organisation, as viewer or as owner of the data. */
export const listBreakGlass = endpoint({
  name: 'audit.list-break-glass',
  method: 'GET',
  path: '/api/audit/break-glass',
  summary: '緊急時閲覧の記録を新しい順に返します。',
  permission: breakGlassReaders,
  audit: { informationClass: 'breakGlass' },
  query: z.object({ cursor: z.uuid().optional() }),
  output: pageOf(breakGlassGrantShape),
  refusals: {},
})

/** For who keeps watch over the data that was opened: who looks often, or on one day, is asked why. */
export const countBreakGlass = endpoint({
  name: 'audit.count-break-glass',
  method: 'GET',
  path: '/api/audit/break-glass/days',
  summary: '自組織の情報が緊急時閲覧で開かれた回数を、30日分、日ごとに返します。',
  permission: trailReaders,
  audit: { informationClass: 'breakGlass' },
  output: z.object({
    today: z.string(),
    openedToday: z.int(),
    /** Days with an opening, the newest first. */
    days: z.array(z.object({ on: z.string(), opened: z.int(), people: z.int(), mostByOnePerson: z.int() })),
  }),
  refusals: {},
})
