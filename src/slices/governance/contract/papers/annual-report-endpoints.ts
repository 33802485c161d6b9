import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { paperIds } from '../../domain/papers/paper-kinds.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import { annualReportShape, keptPaperShape, shownPaperAnswerShape, textsShape } from './paper-shapes.ts'

const audit = { informationClass: 'alliance-papers' } as const
export const paperReaders = ['secretariat', 'director', 'auditor'] as const
const office = ['secretariat'] as const
const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const allianceNotFound = {
  'alliance-not-found': { status: 404, title: '連携推進法人の記録が見つかりません。' },
} as const
const yearUnknown = {
  'year-unknown': { status: 409, title: '事業年度が記録されていません。先に定款の内容を記録してください。' },
} as const
const sourceRefusals = { ...allianceNotFound, ...yearUnknown } as const

export const showAnnualReport = endpoint({
  name: 'governance.show-annual-report',
  method: 'GET',
  path: '/api/governance/annual-report',
  summary: '事業年度の書類が、そろっているか、何が足りないかを返します。',
  permission: paperReaders,
  audit,
  /** Any day of the year; without it the last year that is over. */
  query: z.object({ inYear: dayShape.optional() }),
  output: annualReportShape,
  refusals: sourceRefusals,
})

const handedIn = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  text: z.string().min(1).max(300_000),
})

/** docs/formats/annual-accounts.md. With a single fault nothing is kept; each fault names file, line and column. */
export const importAccounts = endpoint({
  name: 'governance.import-accounts',
  method: 'POST',
  path: '/api/governance/annual-report/accounts',
  summary: '事業年度の会計をCSVで取り込みます。合わないところがあれば、行と列を示して何も保存しません。',
  permission: office,
  audit,
  body: z.strictObject({
    inYear: dayShape,
    accounts: handedIn,
    dealings: handedIn.nullable(),
    reason: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ version: z.number().int(), warnings: z.array(z.string()) }),
  refusals: {
    ...sourceRefusals,
    'accounts-not-accepted': {
      status: 422,
      title: '会計を取り込めません。次のところを直して、もう一度選んでください。何も保存していません。',
    },
    'year-not-closed': {
      status: 422,
      title: 'この事業年度はまだ終わっていません。終わった年度の会計を取り込んでください。',
    },
  },
})

/** `day`: any day of the paper's year, or the day of its procedure. */
const paperParams = z.object({ paper: z.enum(paperIds), day: dayShape })

export const showPaper = endpoint({
  name: 'governance.show-paper',
  method: 'GET',
  path: '/api/governance/papers/:paper/:day',
  summary: '書類の内容、足りない記載、事務局が書く欄を返します。',
  permission: paperReaders,
  audit,
  params: paperParams,
  output: shownPaperAnswerShape,
  refusals: sourceRefusals,
})

export const saveTexts = endpoint({
  name: 'governance.save-paper-texts',
  method: 'PUT',
  path: '/api/governance/papers/:paper/:day/texts',
  summary: '書類の、事務局が書く欄を保存します。前の内容も残ります。',
  permission: ['secretariat', 'auditor'],
  audit,
  params: paperParams,
  /** `seen`: the texts when the writing began; left out, nobody is asked what others wrote meanwhile. */
  body: z.strictObject({ seen: textsShape.optional(), texts: textsShape }),
  output: z.object({ gaps: z.array(z.string()) }),
  refusals: {
    ...sourceRefusals,
    ...changedMeanwhile,
    'not-the-auditors-paper': { status: 403, title: '監事が書けるのは、監事の監査報告書だけです。' },
    'text-not-of-paper': { status: 422, title: 'この書類にない欄か、欄に合わない内容があります。' },
  },
})

/** Keeps the paper as it stands, so that the same bytes can be made again at any time. */
export const keepPaper = endpoint({
  name: 'governance.keep-paper',
  method: 'POST',
  path: '/api/governance/papers/:paper/:day/kept',
  summary: '書類を今の内容で確定して残します。同じファイルをいつでも作り直せます。',
  permission: office,
  audit,
  params: paperParams,
  body: z.strictObject({}),
  output: keptPaperShape,
  refusals: sourceRefusals,
})

const printing = (name: string, format: string, mediaType: string) =>
  endpoint({
    name: `governance.print-paper-${name}`,
    method: 'GET',
    path: `/api/governance/papers/:paper/:day/paper.${format}`,
    summary: `書類を${name === 'pdf' ? 'PDF' : 'Word文書'}で出します。確定した版を指すと、そのときと同じ内容で出します。`,
    permission: paperReaders,
    audit,
    params: paperParams,
    query: z.object({ kept: z.uuid().optional() }),
    output: file(mediaType),
    refusals: {
      ...sourceRefusals,
      'version-not-kept': { status: 404, title: '確定したその版は見つかりません。' },
    },
  })

export const printPaperWord = printing('word', 'docx', wordMediaType)
export const printPaperPdf = printing('pdf', 'pdf', 'application/pdf')

export const downloadAnnualReport = endpoint({
  name: 'governance.download-annual-report',
  method: 'GET',
  path: '/api/governance/annual-report/papers.zip',
  summary: '事業年度の書類を、PDFでまとめて出します。要らない書類は入りません。',
  permission: paperReaders,
  audit,
  query: z.object({ inYear: dayShape.optional() }),
  output: file('application/zip'),
  refusals: sourceRefusals,
})
