import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

export interface EntryChanged {
  readonly allianceId: string
  readonly revision: number
}

/** An alliance is newly in the public register. */
export const entryAdded = (payload: EntryChanged): PublishedEvent<EntryChanged> => ({
  name: 'registry.entry-added',
  version: 1,
  organisationId: null,
  payload,
})

/** An entry has a new revision; the earlier ones are still there. */
export const entryCorrected = (payload: EntryChanged): PublishedEvent<EntryChanged> => ({
  name: 'registry.entry-corrected',
  version: 1,
  organisationId: null,
  payload,
})
