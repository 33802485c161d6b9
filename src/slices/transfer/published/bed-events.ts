import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

/** Somebody said how many beds of a ward are free. */
export type BedsRecorded = PublishedEvent<{ readonly wardId: string }> & { readonly name: typeof bedsRecorded }
export const bedsRecorded = 'transfer.beds-recorded'

/** One of the member's own times has come, and wards have not spoken since. */
export type BedsToConfirm = PublishedEvent<{ readonly dueAt: string; readonly wardIds: readonly string[] }> & {
  readonly name: typeof bedsToConfirm
}
export const bedsToConfirm = 'transfer.beds-to-confirm'
