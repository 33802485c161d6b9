import type { TableOwnership } from '../../../kernel/tenancy/domain/table-ownership.ts'

const between = '連携推進法人と都道府県との監督の記録です。社員が退いても、双方の記録として残ります。'

/** Nothing here is a member's: an alliance's files at its governor stay while the two exist. */
export const supervisionTables: readonly TableOwnership[] = [
  'application',
  'submission',
  'step',
  'hearing',
  'filing',
  'retracted_receipt',
  'attachment',
  'question',
  'question_message',
  'supervisory_order',
  'recheck',
  'publication',
  'opened_paper',
].map((name) => ({ table: `supervision.${name}`, nobodys: between }))
