import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../platform/documents/render-paper.ts'
import {
  printApplicationPdf,
  printApplicationWord,
  printPolicyPdf,
  printPolicyWord,
} from '../../contract/endpoints/paper-endpoints.ts'
import { findCase } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { applicationPaper } from '../papers/application-paper.ts'
import { cooperationPolicyPaper } from '../papers/cooperation-policy-paper.ts'
import { checkStoredApplication, type StoredApplication } from './check-stored-application.ts'

type WritePaper = (application: StoredApplication, work: Work<GovernanceTables>) => Paper

const policy: WritePaper = ({ facts }) => cooperationPolicyPaper(facts)
const application: WritePaper = ({ facts, check }, work) => applicationPaper(facts, check, work.today)

const servePrint = (
  declaration: typeof printPolicyWord,
  title: string,
  write: WritePaper,
  format: { readonly suffix: string; readonly render: (paper: Paper) => Promise<Uint8Array> },
): ServedEndpoint =>
  serve(declaration, async (work: Work<GovernanceTables>, { params }) => {
    work.note({ subject: params.id })
    const stored = await findCase(work, params.id)
    if (!stored) return refuse('case-not-found')
    const stated = await checkStoredApplication(work, stored)
    const fileName = `${title}_${stated.facts.name.replace(/[\s\\/:*?"<>|]+/g, '_')}.${format.suffix}`
    const paper = write(stated, work)
    return { fileName, bytes: () => format.render(paper) }
  })

const word = { suffix: 'docx', render: renderWord }
const pdf = { suffix: 'pdf', render: renderPdf }

export const servePrintPapers: readonly ServedEndpoint[] = [
  servePrint(printPolicyWord, '医療連携推進方針', policy, word),
  servePrint(printPolicyPdf, '医療連携推進方針', policy, pdf),
  servePrint(printApplicationWord, '医療連携推進認定申請書', application, word),
  servePrint(printApplicationPdf, '医療連携推進認定申請書', application, pdf),
]
