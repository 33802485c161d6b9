import { z } from 'zod'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { outcomes } from '../../domain/figures/case-history.ts'
import { spreadNames } from '../../domain/figures/figure-definitions.ts'
import { declineCodes } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'
import { careRoles } from '../transfer-shapes.ts'

/** Who answers for the member's own transfers. The administrator sees figures and dates, never a case. */
export const managingRoles = [...careRoles, 'facilityAdministrator'] as const
export const figureAudit = { informationClass: 'transfer-figures' } as const
export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const mostMonths = 36
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月は 2026-11 の形で指定してください。')

/** Both months included; without them the six months that end with this one. */
export const monthsQuery = z.strictObject({ from: month.optional(), through: month.optional() })
const figuresQuery = monthsQuery.extend({ kind: z.enum(transferKinds).optional() })
export const monthsShape = z.object({ from: z.string(), through: z.string() })

export const periodNotPossible = {
  'period-not-possible': {
    status: 422,
    title: `期間は、開始の月から終了の月まで、${mostMonths}か月以内で指定してください。`,
  },
} as const

const count = z.int().nonnegative()
const spreadShape = z.object({ count, median: z.number(), p90: z.number() }).nullable()
const spreads = Object.fromEntries(spreadNames.map((name) => [name, spreadShape])) as Record<
  (typeof spreadNames)[number],
  typeof spreadShape
>

export const figuresShape = z.object({
  cases: count,
  outcomes: z.record(z.enum(outcomes), count),
  ...spreads,
  decided: count,
  firstChoice: count,
  waitingBedDays: z.object({ days: count, cases: count, unknown: count }),
})

const declinedBecause = z.partialRecord(z.enum(declineCodes), count)
const answerCounts = { asked: count, accepted: count, waitlisted: count, declined: count, declinedBecause }

export const showFigures = endpoint({
  name: 'transfer.show-figures',
  method: 'GET',
  path: '/api/transfer/figures',
  summary: '自法人が依頼した転院の、期間ごとの指標です。',
  permission: managingRoles,
  audit: figureAudit,
  query: figuresQuery,
  output: z.object({
    period: monthsShape,
    on: z.string(),
    whole: figuresShape,
    months: z.array(z.object({ month: z.string(), figures: figuresShape })),
    kinds: z.array(z.object({ kind: z.enum(transferKinds), figures: figuresShape })),
    receivers: z.array(z.object({ receiver: z.string(), ...answerCounts, unanswered: count })),
  }),
  refusals: periodNotPossible,
})

export const exportFigures = endpoint({
  name: 'transfer.export-figures',
  method: 'GET',
  path: '/api/transfer/figures.xlsx',
  summary: '転院の指標をExcelで出します。',
  permission: managingRoles,
  audit: figureAudit,
  query: figuresQuery,
  output: file(xlsxMediaType),
  refusals: periodNotPossible,
})

/** Sums of the members that disclose them to the alliance's office; those that do not are named and nothing more. */
export const showMemberCounts = endpoint({
  name: 'transfer.show-member-counts',
  method: 'GET',
  path: '/api/transfer/member-counts',
  summary: '法人事務局に開示されている、参加法人ごとの転院の件数です。',
  permission: ['secretariat'],
  audit: figureAudit,
  query: monthsQuery,
  output: z.object({
    period: monthsShape,
    members: z.array(
      z.object({
        organisationId: z.string(),
        name: z.string(),
        /** Null: the member does not disclose its sums to this office. */
        counts: z
          .object({
            countedAt: z.string().nullable(),
            outcomes: z.record(z.enum(outcomes), count),
            kinds: z.array(z.object({ kind: z.enum(transferKinds), cases: count })),
            months: z.array(z.object({ month: z.string(), cases: count })),
            ...answerCounts,
          })
          .nullable(),
      }),
    ),
  }),
  refusals: periodNotPossible,
})
