/** Something that happened: past tense, versioned, plain JSON. `organisationId` is whose it is, null for nobody's. */
export interface PublishedEvent<Payload = unknown> {
  readonly name: `${string}.${string}`
  readonly version: number
  readonly organisationId: string | null
  readonly payload: Payload
}
