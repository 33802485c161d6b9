import type { Keeping, PartInOthers } from '../../../../kernel/tenancy/domain/table-ownership.ts'

/**
 * That clinical records are kept for a legal period is a requirement of ours (真正性・見読性・保存性); which article says so of
 * which record was looked up by nobody, so the report says that instead of an article.
 */
const unread = '要確認（診療の記録の法定の保存期間。5年とされますが、条文は確かめていません）'
const withSender: Keeping = {
  because:
    '相手の社員の症例の記録です。患者を送り出した側の記録として、脱退した社員の回答と言葉も、相手のもとに残ります。脱退した社員には見えなくなります。',
  article: unread,
  until: '相手の社員が脱退するまで',
}
const withHolder: Keeping = {
  because:
    '患者を受け入れた社員の、受け取ったときのままの記録です。診療を続けるために、その社員だけが読めます。選ばれなかった照会先には、その社員自身の言葉だけが残ります。',
  article: unread,
  until: '受け取った社員が脱退するまで',
}

const inCasesOfOthers = (
  title: string,
  columns: readonly string[],
  more: Partial<PartInOthers> = {},
): PartInOthers => ({
  title: `ほかの社員の症例での${title}`,
  partyColumn: 'receiver_id',
  through: { table: 'transfer.enquiry', column: 'enquiry_id', key: 'id' },
  columns,
  kept: withSender,
  ...more,
})
const ofHeldCases = { through: { table: 'transfer.held_case', column: 'request_id', key: 'request_id' } } as const

/** What a receiver was told of an enquiry: not its place in the sender's order of wish. */
const enquiries: PartInOthers = {
  title: 'ほかの社員からの照会と、それへの回答',
  partyColumn: 'receiver_id',
  columns: [
    'id',
    'request_id',
    'owner_id',
    'facility_id',
    'state',
    'sent_at',
    'due_at',
    'read_at',
    'first_answered_at',
    'answered_at',
    'available_from',
    'available_until',
    'ward_id',
    'answer_text',
    'decline_code',
    'ended_at',
  ],
  kept: withSender,
}

const attachments: PartInOthers = inCasesOfOthers(
  'ファイル（渡したものは、写しが相手に残る）',
  [
    'id',
    'message_id',
    'enquiry_id',
    'owner_id',
    'file_id',
    'by_organisation_id',
    'name',
    'media_type',
    'bytes',
    'names_patient',
  ],
  { through: { table: 'transfer.received_attachment', column: 'id', key: 'id' }, fileColumn: 'file_id' },
)

const readMarks: PartInOthers = inCasesOfOthers('既読', [
  'enquiry_id',
  'organisation_id',
  'owner_id',
  'position',
  'read_at',
])

const messages: PartInOthers = inCasesOfOthers('会話', [
  'id',
  'enquiry_id',
  'request_id',
  'owner_id',
  'position',
  'kind',
  'author_organisation_id',
  'author_name',
  'body',
  'step',
  'step_to',
  'sent_at',
])

const steps: PartInOthers = inCasesOfOthers('手順の記録', [
  'id',
  'position',
  'request_id',
  'enquiry_id',
  'owner_id',
  'step',
  'from_state',
  'to_state',
  'by_organisation_id',
  'at',
  'planned_on',
  'reason',
  'note',
  'takes_back',
])

const patients: PartInOthers = inCasesOfOthers('受け入れた患者', ['request_id', 'owner_id', 'person'], ofHeldCases)

const requests: PartInOthers = inCasesOfOthers(
  '受け入れた患者の依頼',
  [
    'id',
    'owner_id',
    'number',
    'facility_id',
    'kind',
    'state',
    'urgency',
    'department',
    'contact',
    'need',
    'earliest_on',
    'wished_on',
    'deadline_on',
    'ordered_on',
    'arrived_at_sender',
    'planned_on',
    'created_at',
    'over_at',
  ],
  { through: { ...ofHeldCases.through, column: 'id' } },
)

/** Of a leaving sender: what stays of its cases with those who received them. */
const copiesLeft: PartInOthers = {
  title: '受入先に残る症例の写し（渡したファイルを含む）',
  partyColumn: 'sender_id',
  columns: ['enquiry_id', 'request_id', 'owner_id', 'kept_at'],
  kept: withHolder,
}

/** By what they are: a leaving member's part in the cases of others, and others' part in its own. */
export const received = { attachments, copiesLeft, enquiries, messages, patients, readMarks, requests, steps } as const
