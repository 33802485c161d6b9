/** Every source once, in the order in which the page first rests on it. */
export const sourcesOf = (texts: readonly { readonly source: string }[]): readonly string[] => [
  ...new Set(texts.map((text) => text.source)),
]
