import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import type { listMembers } from '../contract/member-endpoints.ts'
import type { listWithdrawals } from '../contract/withdrawal-endpoints.ts'

export type Membership = OutputOf<typeof listMembers>['items'][number]
export type Withdrawal = OutputOf<typeof listWithdrawals>['items'][number]

export const memberKindNames = { participant: '参加法人等', plainMember: '社員（参加法人等以外）' } as const

export type MembershipState = 'current' | 'leaving' | 'over' | 'coming'

/** `withdrawnOn` is the first day on which it is no member any more. */
export function membershipState({ joinedOn, withdrawnOn }: Membership, today: string): MembershipState {
  if (joinedOn > today) return 'coming'
  if (withdrawnOn === null) return 'current'
  return withdrawnOn > today ? 'leaving' : 'over'
}

export const membershipStateNames: Readonly<Record<MembershipState, string>> = {
  current: '社員',
  leaving: '脱退が決まっている',
  over: '前の在籍期間',
  coming: '入会が決まっている',
}

const dayMilliseconds = 24 * 60 * 60 * 1000
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / dayMilliseconds)

/** What becomes of a withdrawal next, as its state and the day say. */
export function withdrawalWords({ state, effectiveOn, failedAttempts }: Withdrawal, today: string): string {
  if (state === 'takenBack') return '取り下げられました'
  if (state === 'done') return '脱退が終わりました'
  if (state === 'proposed')
    return effectiveOn < today ? '確定しないまま、脱退の日を過ぎました' : '2人目の確認を待っています'
  if (effectiveOn > today) return `確定しました。脱退まで、あと${daysBetween(today, effectiveOn)}日です`
  return failedAttempts > 0 ? '脱退しました。情報の書き出しをやり直しています' : '脱退しました。情報を書き出しています'
}
