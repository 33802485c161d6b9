import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, fileStream } from '../../../../platform/contract/endpoint.ts'
import { writtenLines, writtenText } from '../../../../platform/contract/written-text.ts'
import { filingPaperKinds } from '../../domain/filing-paper.ts'
import { publicationKinds } from '../../domain/publication-kind.ts'
import { idParams, officeRoles, supervisionAudit } from '../supervision-shapes.ts'

const publicationShape = z.object({
  id: z.uuid(),
  kind: z.enum(publicationKinds),
  title: z.string(),
  body: z.string(),
  onDay: z.iso.date(),
  /** Of a filing: what anybody may have today (法52条2項). */
  papers: z.array(z.object({ id: z.uuid(), paper: z.enum(filingPaperKinds) })),
})

/** What anybody may know of an alliance: the register's entry, and what was published here. */
export const showPublicAlliance = endpoint({
  name: 'supervision.show-public-alliance',
  method: 'GET',
  path: '/api/supervision/public/:id',
  summary: '一法人の活動、公表された届出、評議会の評価を、だれにでも示します。',
  permission: 'public',
  audit: 'none',
  params: z.object({
    id: z
      .string()
      .min(1)
      .max(100)
      .refine((text) => !text.includes('\0'), '使えない文字が含まれています。'),
  }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    /** Absent from the register: null. */
    register: z
      .object({
        status: z.enum(['certified', 'dissolved', 'revoked']),
        prefecture: z.string().nullable(),
        certifiedOn: z.iso.date().nullable(),
        municipalities: z.array(z.string()),
        matters: z.array(z.object({ title: z.string(), targets: z.array(z.string()) })),
        activities: z.array(z.object({ name: z.string(), quote: z.string() })),
      })
      .nullable(),
    /** The council's, with the targets as they stood when it was published. */
    evaluations: z.array(
      z.object({
        year: z.object({ from: z.string(), until: z.string() }),
        evaluatedOn: z.string(),
        meeting: z.string(),
        text: z.string(),
        targets: z.array(
          z.object({ matter: z.string(), wording: z.string(), unit: z.string(), value: z.number().nullable() }),
        ),
      }),
    ),
    publications: z.array(publicationShape),
  }),
  refusals: { 'nothing-public': { status: 404, title: 'この法人について公表されたものは、ここにはありません。' } },
})

/** 法52条2項: a paper of a filing that its prefecture opened, for anybody, as long as the law opens it. */
export const downloadOpenedPaper = endpoint({
  name: 'supervision.download-opened-paper',
  method: 'GET',
  path: '/api/supervision/opened-papers/:id',
  summary: '閲覧に供された書類を、だれでも受け取れます。',
  permission: 'public',
  audit: 'none',
  params: idParams,
  output: fileStream('application/octet-stream'),
  refusals: { 'paper-not-open': { status: 404, title: 'この書類は、閲覧に供されていません。' } },
})

export const publish = endpoint({
  name: 'supervision.publish',
  method: 'POST',
  path: '/api/supervision/publications',
  summary: '法人の活動を公表します。',
  permission: officeRoles,
  audit: supervisionAudit,
  body: z.strictObject({
    title: writtenText(200),
    body: writtenLines(10_000),
    onDay: dayShape,
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {},
})
