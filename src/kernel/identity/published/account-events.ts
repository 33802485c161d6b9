/** Payload of `identity.account-disabled` v1: every session of the account has ended, in this very transaction. */
export interface AccountDisabled {
  readonly accountId: string
}

/** Payload of `identity.session-ended` v1: signed out, ended from another device, or cut off with the last role. */
export interface SessionEnded {
  readonly sessionId: string
  readonly accountId: string
}
