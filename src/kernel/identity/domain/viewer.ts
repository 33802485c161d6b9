import type { Role } from './role.ts'

/** What a break-glass grant opens, for one operation. */
export interface BreakGlassFlag {
  readonly id: string
  readonly category: string
  /** Whose data, and which subject of it: nothing else opens. */
  readonly ownerId: string
  readonly subject: string
}

/**
 * For whom something is done. There is no query without a viewer; a visitor who has not signed in is `public`, which
 * is somebody, not nobody. `system` acts without a person and names why; its callers are listed.
 */
export type Viewer =
  | { readonly kind: 'public' }
  /** One factor given, or no role yet: reaches nothing but the routes that complete the sign-in, and no organisation. */
  | { readonly kind: 'enrolling'; readonly accountId: string }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly organisationId: string
      readonly roles: readonly Role[]
      /** Set by the kernel for the operation that uses a grant up. */
      readonly breakGlass?: BreakGlassFlag
    }
  | { readonly kind: 'system'; readonly reason: SystemReason }

/** Every reason for which the system itself may act. A new one is added here, where it is seen in review. */
export const systemReasons = [
  'first-seed',
  'sign-in',
  'manage-people',
  'add-account',
  'add-organisation',
  'deliver-events',
  'verify-audit-trail',
  'live-updates',
  'prune-live-log',
  'sweep-files',
  'name-colleagues',
  'change-membership',
  'compare-institution-codes',
  'withdraw-member',
  'tell-of-break-glass',
  'recheck-criteria',
  'remind-of-beds',
  'watch-enquiry-deadlines',
  'answer-by-link',
  'open-attachment',
  'count-transfers',
  'read-duty-calendar',
  'remind-of-duties',
  'test-setup',
] as const

export type SystemReason = (typeof systemReasons)[number]

export const publicViewer: Viewer = { kind: 'public' }
