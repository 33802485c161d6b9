type WrittenMunicipality = string | { readonly prefecture: string; readonly name: string }

/** Each municipality under its prefecture: 神奈川県厚木市、海老名市. A bare name belongs to the case's own prefecture. */
export function areaLines(area: readonly WrittenMunicipality[], ownPrefecture: string | undefined): readonly string[] {
  const names = new Map<string, string[]>()
  for (const place of area) {
    const [prefecture, name] =
      typeof place === 'string' ? [ownPrefecture ?? '', place] : [place.prefecture as string, place.name]
    names.set(prefecture, [...(names.get(prefecture) ?? []), name])
  }
  return [...names].map(([prefecture, listed]) => prefecture + listed.join('、'))
}
