import type { TableOwnership } from '../../../../kernel/tenancy/domain/table-ownership.ts'

const nobodys = '連携推進法人の会議の記録で、どの社員のものでもありません（議事録などの保存は一般法57条・97条）'

/** The record of an alliance's meetings stays the alliance's, whoever leaves. */
export const meetingTables: readonly TableOwnership[] = [
  'meeting',
  'agenda_item',
  'meeting_paper',
  'meeting_voter',
  'attendance',
  'ballot',
  'named_ballot',
  'ballot_turnout',
  'secret_box',
  'minutes',
  'minutes_signature',
  'minutes_filing',
].map((table) => ({ table: `governance.${table}`, nobodys }))
