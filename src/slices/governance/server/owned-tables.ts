import type { TableOwnership } from '../../../kernel/tenancy/domain/table-ownership.ts'
import { meetingTables } from './meetings/meeting-owned-tables.ts'

const ofCase = { table: 'governance.certification_case', column: 'case_id', key: 'id' } as const
const hanging = (table: string, title: string): TableOwnership => ({
  table,
  title,
  ownerColumn: 'owner_organisation_id',
  through: ofCase,
})

const ofAlliance = (table: string): TableOwnership => ({
  table,
  nobodys: '連携推進法人の定款・役員・評議会の記録です。社員が退いても、法人の記録として残ります。',
})

const ofMember = (table: string, title: string): TableOwnership => ({ table, title, ownerColumn: 'owner_id' })

const reportTables = ['kept_paper', 'paper_text', 'annual_accounts'].map(
  (name): TableOwnership => ({
    table: `governance.${name}`,
    nobodys: '連携推進法人の会計と書類の記録です。社員が退いても、法人の記録として残ります。',
  }),
)

/** A case is its owner's, with all that hangs on it; an alliance's cases are the alliance's, whoever leaves. */
export const governanceTables: readonly TableOwnership[] = [
  ...['money_movement', 'regulated_record'].map((name) => ofAlliance(`governance.${name}`)),
  ...['target_result', 'target', 'council_evaluation', 'published_evaluation', 'initiative'].map((name) =>
    ofAlliance(`governance.${name}`),
  ),
  ...['duty_reminder', 'calendar_feed', 'duty_event', 'duty_fulfilment', 'duty_mark', 'duty_plan'].map((name) =>
    ofAlliance(`governance.${name}`),
  ),
  ...meetingTables,
  ...reportTables,
  ...['statement', 'body_term_end', 'body_term', 'body_person'].map((name) => ofAlliance(`governance.${name}`)),
  ofMember('governance.opinion_reply', '意見照会への意見と回答'),
  ofMember('governance.opinion_file', '意見照会に添えたファイルの記録'),
  ofMember('governance.opinion', '意見照会'),
  hanging('governance.application_document', '申請書類の記録'),
  hanging('governance.criterion_evidence', '認定基準の根拠'),
  hanging('governance.criteria_answer', '認定基準の判定'),
  hanging('governance.case_revision', '認定基準の事例の版'),
  { table: 'governance.certification_case', title: '認定基準の事例', ownerColumn: 'owner_organisation_id' },
]
