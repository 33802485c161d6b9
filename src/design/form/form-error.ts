export interface FormError {
  /** The id of the field; a message about the whole form has none. */
  readonly field?: string
  readonly message: string
}

/** The first message of a field, to stand beside it. */
export const messageFor = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
