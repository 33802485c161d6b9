import { type EnquiryState, enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { type TransferState, type TransferStep, transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'

const sentences: Readonly<Record<string, string>> = {
  sendEnquiries: '受入照会が送られました。',
  correct: '依頼の内容が訂正されました。',
  read: '照会が読まれました。',
  withdraw: '照会は取り下げられました。ご検討いただき、ありがとうございました。',
  remind: '回答期限が近づいています。',
  overdue: '回答期限を過ぎました。',
  expire: '回答がないまま期限が切れました。いまからでも回答できます。',
  chooseReceiver: '受入先に決まりました。',
  releaseReceiver: '受入先の決定が取り消されました。',
  recordInterview: '家族面談が済みました。',
  fixDate: '日程が確定しました。',
  completeDocuments: '書類がそろいました。',
  bookTransport: '搬送が手配されました。',
  depart: '出発しました。',
  arrive: '到着しました。',
  confirmHandover: '引継ぎが確認されました。',
  sendReply: '返書が送られました。',
  close: '完了しました。',
  cancel: '依頼は中止されました。',
  returnPatient: '患者が戻りました。',
  object: '患者の情報を渡すことへの、本人の異議が記録されました。',
  liftObjection: '患者の情報を渡すことへの、本人の異議の取下げが記録されました。',
} satisfies Partial<Record<TransferStep | string, string>>

/** What a step says in the conversation and in the history. */
export function stepSentence(step: string, to: string | null): string {
  if (step === 'takeBack')
    return `直前の記録が取り消され、「${transferStateNames[to as TransferState] ?? to}」に戻りました。`
  if (step === 'answer') return `回答:${enquiryStateNames[to as EnquiryState] ?? to}`
  return sentences[step] ?? transferStateNames[to as TransferState] ?? step
}
