export type FieldPath = readonly (string | number)[]

/** `members[2].votes`; empty for the whole file. */
export const fieldOf = (path: FieldPath): string =>
  path.reduce<string>(
    (field, step) => (typeof step === 'number' ? `${field}[${step}]` : field === '' ? step : `${field}.${step}`),
    '',
  )
