const windowMilliseconds = 5 * 60 * 1000

/**
 * A factor outlives the session that adds it. Whoever finds an unlocked browser must not plant one, so two factors have
 * to have been proved a moment ago (NIST SP 800-63B-4 §4.1.2: binding another authenticator).
 */
export const provedLately = (provedAt: Date | null, now: Date): boolean =>
  provedAt !== null && now.getTime() - provedAt.getTime() < windowMilliseconds
