/** The candidate a misspelt name was most likely meant to be; null when none is near. */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  const farthest = Math.max(1, Math.floor(name.length / 3))
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((left, right) => left.distance - right.distance)
  return ranked[0]?.candidate ?? null
}

/** Insertions, deletions, replacements and swaps of neighbours, each counting one; long names are cut. */
export function editDistance(left: string, right: string): number {
  const [from, to] = [Array.from(left).slice(0, 64), Array.from(right).slice(0, 64)]
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, position) => position)
  from.forEach((letter, row) => {
    const current = [row + 1]
    to.forEach((other, column) => {
      const replaced = (last[column] ?? 0) + (letter === other ? 0 : 1)
      const swaps = row > 0 && column > 0 && letter === to[column - 1] && other === from[row - 1]
      const swapped = swaps ? (beforeLast[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min((last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, replaced, swapped))
    })
    beforeLast = last
    last = current
  })
  return last[to.length] ?? 0
}
