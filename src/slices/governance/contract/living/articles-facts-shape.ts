import { z } from 'zod'
import { isFiscalYearStart } from '../../domain/fiscal-year.ts'
import { articlesShape } from '../certification-case-fields.ts'

/** Absent: nobody has read it. Null: read, and the articles say nothing. */
const stated = <Shape extends z.ZodType>(shape: Shape) => shape.nullable().exactOptional()

const monthDayShape = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(isFiscalYearStart, '毎年ある月日を指定してください(2月29日などは指定できません)。')
const daysShape = z.int().min(0).max(60)
const postsShape = z.int().min(1).max(200)
const shareShape = z.strictObject({
  kind: z.enum(['over', 'atLeast']),
  numerator: z.int().min(1).max(100),
  denominator: z.int().min(1).max(100),
})
const majorityShape = z.strictObject({ quorum: shareShape.nullable(), majority: shareShape })

/** How the bodies are called and decide (domain/meeting VotingArticles). */
const votingShape = z.strictObject({
  generalMeeting: z
    .strictObject({
      ordinary: stated(majorityShape),
      specialVotes: stated(shareShape),
      dissolutionHeads: stated(shareShape),
      proxyHoldersAreMembers: stated(z.boolean()),
    })
    .exactOptional(),
  board: z
    .strictObject({
      quorum: stated(shareShape),
      majority: stated(shareShape),
      noticeDays: stated(daysShape),
      writtenResolution: stated(z.boolean()),
    })
    .exactOptional(),
  council: z
    .strictObject({
      ordinary: stated(majorityShape),
      proxies: stated(z.boolean()),
      writtenVotes: stated(z.boolean()),
      interestedExcluded: stated(z.boolean()),
      noticeDays: stated(daysShape),
      writtenResolution: stated(z.boolean()),
    })
    .exactOptional(),
})

/** Everything of one version of the articles that a rule reads: the criteria, the deadlines, the meetings, the terms. */
export const articlesFactsShape = z.strictObject({
  ...articlesShape.omit({ on: true }).shape,
  fiscalYearStart: monthDayShape.optional(),
  directorTermYears: stated(z.int().min(1).max(2)),
  auditorTermYears: stated(z.int().min(1).max(2)),
  councillorTermYears: stated(z.int().min(1).max(10)),
  /** The fixed numbers (定数); absent also where the articles name a range. */
  directorNumber: postsShape.optional(),
  auditorNumber: postsShape.optional(),
  generalMeetingWithinMonths: stated(z.int().min(1).max(6)),
  boardNoticeDays: stated(daysShape),
  boardReports: z.enum(['everyThreeMonths', 'twiceAYear']).optional(),
  planBeforeYear: stated(z.boolean()),
  councilEvaluationBy: stated(monthDayShape),
  publicNotice: z.enum(['gazette', 'newspaper', 'electronic']).optional(),
  /** 一般法38条1項3号・4号: members may vote in writing or electronically. */
  writtenVoting: z.boolean().optional(),
  voting: votingShape.optional(),
})
export type ArticlesFacts = z.output<typeof articlesFactsShape>
