import { expect, it } from 'vitest'
import { type Membership, membershipState, type Withdrawal, withdrawalWords } from './member-words.ts'

const membership = { joinedOn: '2024-04-01', withdrawnOn: null } as Membership

it('a member is one up to the day before its withdrawal', () => {
  const leaving = { ...membership, withdrawnOn: '2026-04-01' }
  expect(membershipState(membership, '2026-04-01')).toBe('current')
  expect(membershipState(leaving, '2026-03-31')).toBe('leaving')
  expect(membershipState(leaving, '2026-04-01')).toBe('over')
  expect(membershipState(membership, '2024-03-31')).toBe('coming')
})

it('a withdrawal says what comes next', () => {
  const confirmed = { state: 'confirmed', effectiveOn: '2026-04-01', failedAttempts: 0 } as Withdrawal
  expect(withdrawalWords(confirmed, '2026-03-30')).toBe('確定しました。脱退まで、あと2日です')
  expect(withdrawalWords(confirmed, '2026-04-01')).toContain('書き出しています')
  expect(withdrawalWords({ ...confirmed, failedAttempts: 1 }, '2026-04-01')).toContain('やり直しています')
  expect(withdrawalWords({ ...confirmed, state: 'proposed' }, '2026-04-02')).toContain('過ぎました')
})
