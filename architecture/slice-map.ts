/** Who may use whose meaning, beyond its own. Not declared is not allowed; the arrows must form no circle. */
export type Arrows = Readonly<Record<string, readonly string[]>>

/** A slice reaches another only through its `published/`. */
export const sliceArrows: Arrows = {
  registry: [],
  governance: ['registry'],
  community: [],
  transfer: [],
  supervision: ['registry', 'governance'],
  overview: [],
}

/**
 * A kernel module reaches another through its `domain`, `published` or `contract` (`web` also through `web`), and `work`
 * in its `server`: an operation of the kernel receives `Work` like any other. `work` itself joins the others, and may
 * enter their `server`.
 */
export const kernelArrows: Arrows = {
  identity: [],
  tenancy: ['events', 'identity'],
  disclosure: ['identity'],
  audit: ['identity', 'disclosure'],
  events: ['identity'],
  files: ['identity'],
}

export const joiningKernelModule = 'work'

/** The names on the first circle found, or undefined. */
export function findCircle(arrows: Arrows): readonly string[] | undefined {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return undefined
    for (const next of arrows[name] ?? []) {
      const circle = visit(next, [...path, name])
      if (circle !== undefined) return circle
    }
    done.add(name)
    return undefined
  }
  for (const name of Object.keys(arrows)) {
    const circle = visit(name, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
