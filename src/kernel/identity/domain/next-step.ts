/** What a person has to do before a session reaches anything; null: nothing. */
export const nextSteps = [
  'changePassword',
  'enrolSecondFactor',
  'giveSecondFactor',
  'awaitRecovery',
  'awaitRole',
] as const

export type NextStep = (typeof nextSteps)[number]

export interface SignInProgress {
  readonly passwordSetByOther: boolean
  readonly provedTwoFactors: boolean
  readonly holdsRole: boolean
  readonly hasSecondFactor: boolean
  readonly recovery: 'none' | 'waiting' | 'confirmed'
}

/**
 * A first factor alone enrols a second one only while the account has none, or after an administrator has confirmed
 * that the second one was lost: otherwise a stolen password would replace the other factor.
 */
export function nextStep(progress: SignInProgress): NextStep | null {
  const { provedTwoFactors, hasSecondFactor, recovery } = progress
  if (!provedTwoFactors && (!hasSecondFactor || recovery === 'confirmed')) {
    return progress.passwordSetByOther ? 'changePassword' : 'enrolSecondFactor'
  }
  if (!provedTwoFactors) return recovery === 'waiting' ? 'awaitRecovery' : 'giveSecondFactor'
  if (progress.passwordSetByOther) return 'changePassword'
  return progress.holdsRole ? null : 'awaitRole'
}
