import { unansweredStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { TransferState } from '../../domain/lifecycle/transfer-lifecycle.ts'
import type { BoardItem } from './board-item.ts'

type Work = Partial<Record<TransferState, string>>

const ofSender: Work = {
  receiverChosen: '面談・日程を決める',
  interviewed: '日程を決める',
  dateFixed: '書類をそろえる',
  documentsComplete: '搬送を手配し、出発を記録する',
  transportBooked: '出発を記録する',
  // To do for the sender only where the receiver records nothing here.
  departed: '到着を電話で確かめて完了にする',
  arrived: '引継ぎを電話で確かめて完了にする',
  handedOver: '返書を確かめて完了にする',
  replied: '返書を確かめて完了にする',
}
const ofReceiver: Work = {
  receiverChosen: '面談・日程を決める',
  interviewed: '日程を決める',
  documentsComplete: '搬送の手配・到着を記録する',
  departed: '到着を確かめる',
  arrived: '引継ぎを確認する',
  handedOver: '返書を送る',
}

type Standing = Pick<BoardItem, 'toDo' | 'party' | 'state' | 'accepted' | 'nextDueAt'>

/** What the viewer's organisation is waited for, in the words of the deed; null when it is somebody else's turn. */
export function nextWork({ toDo, party, state, accepted, nextDueAt }: Standing): string | null {
  if (!toDo) return null
  if (party === 'invited') return '回答する'
  if (state === 'enquiring') {
    if (accepted > 0) return '受入先を決める'
    return nextDueAt === null ? '受入可なし：照会先を増やす' : '期限切れ：催促するか、照会先を増やす'
  }
  return (party === 'sender' ? ofSender : ofReceiver)[state] ?? null
}

/** Until when an answer is awaited: the viewer's own, or the next of those it asked. */
export const dueOf = ({
  state,
  enquiry,
  nextDueAt,
}: Pick<BoardItem, 'state' | 'enquiry' | 'nextDueAt'>): string | null => {
  if (state !== 'enquiring') return null
  const unanswered: readonly string[] = unansweredStates
  if (enquiry) return unanswered.includes(enquiry.state) ? enquiry.dueAt : null
  return nextDueAt
}

/** What waits for the viewer first, of that what is due first; the rest as it moved. */
export function byUrgency(one: BoardItem, other: BoardItem): number {
  if (one.toDo !== other.toDo) return one.toDo ? -1 : 1
  const rank = ({ urgency }: BoardItem) => ['sameDay', 'soon', 'planned'].indexOf(urgency)
  return rank(one) - rank(other) || (dueOf(one) ?? '9').localeCompare(dueOf(other) ?? '9')
}
