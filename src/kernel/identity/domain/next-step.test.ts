import { describe, expect, it } from 'vitest'
import { nextStep, type SignInProgress } from './next-step.ts'

const yesNo = [true, false]
const everyProgress: SignInProgress[] = yesNo.flatMap((passwordSetByOther) =>
  yesNo.flatMap((provedTwoFactors) =>
    yesNo.flatMap((holdsRole) =>
      yesNo.flatMap((hasSecondFactor) =>
        (['none', 'waiting', 'confirmed'] as const).map((recovery) => ({
          passwordSetByOther,
          provedTwoFactors,
          holdsRole,
          hasSecondFactor,
          recovery,
        })),
      ),
    ),
  ),
)

describe('what is next in a sign-in', () => {
  it('is nothing only after two factors, a password of one’s own and a role: all 48 cases', () => {
    expect(everyProgress).toHaveLength(48)
    for (const progress of everyProgress) {
      const finished = progress.provedTwoFactors && !progress.passwordSetByOther && progress.holdsRole
      expect(nextStep(progress) === null, JSON.stringify(progress)).toBe(finished)
    }
  })

  it('is enrolling another factor with one factor only while there is none, or its loss was confirmed', () => {
    for (const progress of everyProgress.filter((each) => nextStep(each) === 'enrolSecondFactor')) {
      expect(progress.provedTwoFactors).toBe(false)
      expect(!progress.hasSecondFactor || progress.recovery === 'confirmed').toBe(true)
    }
  })

  it('is never changing a password that a thief may hold while the second factor is still owed', () => {
    for (const progress of everyProgress.filter((each) => nextStep(each) === 'changePassword')) {
      const owed = progress.hasSecondFactor && !progress.provedTwoFactors && progress.recovery !== 'confirmed'
      expect(owed).toBe(false)
    }
  })
})
