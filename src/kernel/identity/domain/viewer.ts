import type { Role } from './role.ts'

/**
 * For whom something is done. There is no query without a viewer; a visitor who has not signed in is `public`, which
 * is somebody, not nobody. `system` acts without a person and names why; its callers are listed.
 */
export type Viewer =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly organisationId: string
      readonly roles: readonly Role[]
    }
  | { readonly kind: 'system'; readonly reason: SystemReason }

/** Every reason for which the system itself may act. A new one is added here, where it is seen in review. */
export const systemReasons = ['first-seed', 'sign-in', 'deliver-events', 'verify-audit-trail', 'test-setup'] as const

export type SystemReason = (typeof systemReasons)[number]

export const publicViewer: Viewer = { kind: 'public' }
