/** Something in the record that is not counted, or cannot be relied on; never passed over in silence. */
export interface Flag {
  readonly voter: string | null
  readonly says: string
  readonly article: string | null
}

export const flagOf = (voter: string | null, says: string, article: string | null = null): Flag => ({
  voter,
  says,
  article,
})
