/** Whether two contents say the same, in whatever order their fields stand; an absent field is an undefined one. */
export const sameContent = (one: object, other: object): boolean => canonical(one) === canonical(other)

const canonical = (content: object): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
