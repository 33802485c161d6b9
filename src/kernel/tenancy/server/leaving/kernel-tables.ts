import type { Keeping, OwnedTable, TableOwnership } from '../../domain/table-ownership.ts'

const register: Keeping = {
  because: '社員名簿のもとになる記録です。過去の日の社員と認定基準を確かめるために残します。',
  article: '一般社団法人及び一般財団法人に関する法律31条・32条',
  until: '連携推進法人が続くあいだ',
}
const trail: Keeping = {
  because: 'だれが何を見たかの証跡です。改ざんを防ぐため、だれにも消せません。',
  article: null,
  until: '監査証跡の保存期間が終わるまで',
}
const provision: Keeping = {
  because: '患者の情報を第三者に提供し、または受け取った根拠の記録です。',
  article: '個人情報の保護に関する法律29条・30条',
  until: '同法の施行規則が定める保存期間(3年)が終わるまで',
}
const decided: Keeping = {
  because: '何をだれに開示すると決めていたかの記録です。効力は脱退の日に終わっています。',
  article: null,
  until: '監査証跡の保存期間が終わるまで',
}
const people: Keeping = {
  because: '脱退のあとも、自組織の人がサインインして、まとめた情報を受け取るために残します。',
  article: null,
  until: '組織がこのシステムの利用を終えるまで',
}

const owned = (table: string, title: string, ownerColumn: string, kept: Keeping): OwnedTable => ({
  table,
  title,
  ownerColumn,
  kept,
})
const nobodys = (because: string, ...tables: readonly string[]): readonly TableOwnership[] =>
  tables.map((table) => ({ table, nobodys: because }))

const throughRoles = { table: 'kernel.role_assignment', column: 'id', key: 'account_id' } as const

/** Whose the rows of the kernel's tables are. A test compares these lines, and those of the slices, with the catalogue. */
export const kernelTables: readonly TableOwnership[] = [
  { table: 'kernel.file', title: '預けたファイル', ownerColumn: 'owner_organisation_id' },
  owned('kernel.organisation', '組織', 'id', register),
  owned('kernel.organisation_name', '組織の名称', 'organisation_id', register),
  owned('kernel.facility', '施設', 'organisation_id', register),
  owned('kernel.facility_name', '施設の名称', 'organisation_id', register),
  owned('kernel.facility_beds', '施設の病床', 'organisation_id', register),
  owned('kernel.membership', '社員としての期間', 'organisation_id', register),
  owned('kernel.joining', '入会の手続き', 'organisation_id', register),
  owned('kernel.withdrawal', '脱退の手続き', 'organisation_id', register),
  owned('kernel.disclosure_rule_revision', '開示の決まり', 'owner_id', decided),
  owned('kernel.notice', 'お知らせ', 'recipient_organisation_id', decided),
  owned('kernel.patient_sharing', '患者の情報の共有', 'source_organisation_id', provision),
  owned('kernel.sharing_fact', '患者の情報の共有の根拠', 'organisation_id', provision),
  owned('kernel.patient_objection', '患者の異議と留保', 'source_organisation_id', provision),
  owned('kernel.audit_line', '監査証跡', 'organisation_id', trail),
  owned('kernel.audit_line_subject', '自組織の情報を見た記録', 'owner_id', trail),
  owned('kernel.break_glass', '緊急時の閲覧', 'organisation_id', trail),
  owned('kernel.break_glass_answer', '緊急時の閲覧への同僚の答え', 'organisation_id', trail),
  {
    ...owned('kernel.account', '利用者', 'organisation_id', people),
    through: throughRoles,
    columns: ['id', 'email', 'name', 'created_at'],
  },
  owned('kernel.role_assignment', '役割', 'organisation_id', people),
  owned('kernel.role_proposal', '役割の提案', 'organisation_id', people),
  {
    ...owned('kernel.invitation', '招待', 'organisation_id', people),
    columns: ['id', 'account_id', 'email', 'name', 'invited_by', 'invited_at', 'expires_at', 'accepted_at'],
  },
  {
    ...owned('kernel.file_key', 'ファイルの鍵', 'organisation_id', {
      because: 'まとめた情報を開くために残します。鍵そのものは持ち出せません。',
      article: null,
      until: people.until,
    }),
    columns: ['organisation_id'],
  },
  ...nobodys(
    '本人が本人であることを確かめるための秘密です。組織の情報ではなく、持ち出しもできません。',
    'kernel.session',
    'kernel.passkey',
    'kernel.one_time_password',
    'kernel.recovery_code',
    'kernel.recovery',
    'kernel.known_device',
    'kernel.ceremony',
    'kernel.provider_subject',
    'kernel.identity_provider',
    'kernel.sign_in_failure',
  ),
  ...nobodys('連携推進法人を監督する都道府県の記録です。', 'kernel.alliance_supervision'),
  ...nobodys(
    'システムが出来事を届けるための控えです。届けたものは期限が来ると消えます。',
    'kernel.event',
    'kernel.event_delivery',
    'kernel.live_log',
    'kernel.live_unplaced',
  ),
  ...nobodys('証跡がつながっていることを確かめるための値です。', 'kernel.audit_seal', 'kernel.audit_unsealed'),
  ...nobodys('このシステム自体の設定です。', 'kernel.installation', 'kernel.demo_persona'),
]
