import type { OwnedTable, TableOwnership } from '../../../kernel/tenancy/domain/table-ownership.ts'
import { received } from './leaving/parts-in-cases-of-others.ts'
import { wardTables } from './ward-tables.ts'

const ofSender = (table: string, title: string): OwnedTable => ({ table, title, ownerColumn: 'owner_id' })

/** A case is its sender's, with every enquiry and step; what hangs on others comes first. */
export const transferTables: readonly TableOwnership[] = [
  {
    ...ofSender('transfer.outside_link', 'アカウントのない施設への回答リンク'),
    columns: [
      'id',
      'enquiry_id',
      'short_code',
      'created_at',
      'created_by',
      'expires_at',
      'opened_at',
      'used_at',
      'ended_at',
    ],
  },
  { ...ofSender('transfer.attachment', '会話に添えたファイルの記録'), inOthers: received.attachments },
  { ...ofSender('transfer.read_mark', '会話の既読'), inOthers: received.readMarks },
  { ...ofSender('transfer.message', '転院の会話'), inOthers: received.messages },
  ofSender('transfer.conversation', '転院の会話の番号'),
  ofSender('transfer.message_template', '会話の定型文'),
  { ...ofSender('transfer.step', '転院の手順の記録'), inOthers: received.steps },
  { ...ofSender('transfer.enquiry', '受入照会と回答'), inOthers: received.enquiries },
  ofSender('transfer.support_date', '入院・面談・カンファレンスの日付'),
  { ...ofSender('transfer.patient', '転院する患者'), inOthers: received.patients },
  { ...ofSender('transfer.request', '転院依頼'), inOthers: received.requests },
  { ...ofSender('transfer.kept_case', '脱退した社員から受けた症例の写し'), inOthers: received.copiesLeft },
  ofSender('transfer.partner_meeting', '連携機関との面会の記録'),
  ofSender('transfer.step_down_agreement', '連携機関との下り搬送の取決め'),
  ofSender('transfer.partner', '連携機関の一覧'),
  ofSender('transfer.monthly_count', '転院の月ごとの件数'),
  ...wardTables,
]
