import type { TestServer } from '../start-test-server.ts'
import { demo, planted } from './private-rows.ts'

/** What lies between the fictional alliance and its prefecture, by the names of the parameters in paths. */
export interface SupervisionRows {
  readonly supervisedId: string
  readonly applicationId: string
  readonly paperId: string
  readonly filingId: string
  /** Of a filing that the desk has received. */
  readonly receivedFilingId: string
  readonly questionId: string
  readonly orderId: string
  /** Of a filing that nobody has received: not opened to anybody. */
  readonly filedPaperId: string
}

const prefecture = '0190a000-0000-7000-8000-000000000002'

/** An application in its first state, a filing nobody has answered, an open question and an order; older ones are over. */
export async function plantSupervisionRows({ superuser }: TestServer, file: string): Promise<SupervisionRows> {
  const ids = Array.from({ length: 7 }, () => crypto.randomUUID())
  const [applicationId = '', paperId = '', filingId = '', questionId = '', orderId = '', filedPaperId = ''] = ids
  const receivedFilingId = ids[6] ?? ''
  const plant = async (table: string, row: Record<string, unknown>) => {
    const whole = { ...row, owner_id: demo.alliance, prefecture_id: prefecture }
    const marks = Object.keys(whole).map((_, position) => `$${position + 1}`)
    const into = `insert into supervision.${table} (${Object.keys(whole).join(', ')}) values (${marks.join(', ')})`
    await superuser.query(into, Object.values(whole))
  }
  await superuser.query("update supervision.application set state = 'withdrawn' where owner_id = $1", [demo.alliance])
  const application = { id: applicationId, name: planted, state: 'submitted', submitted_at: 'now' }
  await plant('application', application)
  const submission = { application_id: applicationId, revision: 1, slots: '[]', missing: '[]', submitted_at: 'now' }
  await plant('submission', { ...submission, written: JSON.stringify({ name: planted }) })
  const paper = { id: paperId, application_id: applicationId, slot: 'articles', file_id: file, added_at: 'now' }
  await plant('attachment', { ...paper, name: planted, media_type: 'text/csv', bytes: 1 })
  const filing = { id: filingId, title: planted, note: '', filed_on: '2026-06-30', filed_at: 'now' }
  await plant('filing', filing)
  await plant('filing', { ...filing, id: receivedFilingId, state: 'received', answered_on: '2026-07-01' })
  const enclosed = { id: filedPaperId, filing_id: filingId, paper: 'businessReport', file_id: file, added_at: 'now' }
  await plant('attachment', { ...enclosed, name: planted, media_type: 'text/csv', bytes: 1 })
  const asked = { id: questionId, title: planted, asked_at: 'now', asked_by_organisation_id: prefecture }
  await plant('question', asked)
  const term = { ordered_on: '2026-10-01', due_on: '2026-12-01' }
  await plant('supervisory_order', { id: orderId, kind: 'report', ...term, says: planted, recorded_at: 'now' })
  const filings = { filingId, receivedFilingId, filedPaperId }
  return { supervisedId: demo.alliance, applicationId, paperId, questionId, orderId, ...filings }
}
