export const objectionStances = ['made', 'lifted'] as const
export type ObjectionStance = (typeof objectionStances)[number]

/** What a patient said where the information comes from. `receiverId` null: whoever receives; else a reservation. */
export interface PatientObjection {
  readonly stance: ObjectionStance
  readonly receiverId: string | null
}

/**
 * The objection that stands against handing a patient's information to this receiver (null: one outside the system), of
 * records in the order in which they were made. The newest that concerns the receiver counts, so that a patient may
 * object to all and allow one. `kernel.patient_objects` says the same, and the policies ask it.
 */
export function standingAgainst<Objection extends PatientObjection>(
  records: readonly Objection[],
  receiverId: string | null,
): Objection | undefined {
  const newest = records.findLast((each) => each.receiverId === null || each.receiverId === receiverId)
  return newest?.stance === 'made' ? newest : undefined
}

/** Every objection that still stands against somebody, each once, for who keeps the records. */
export function standingObjections<Objection extends PatientObjection>(records: readonly Objection[]): Objection[] {
  const receivers = [null, ...records.map((each) => each.receiverId)]
  const standing = receivers.map((receiverId) => standingAgainst(records, receiverId))
  return [...new Set(standing)].filter((each) => each !== undefined)
}
