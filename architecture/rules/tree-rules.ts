import { placeOf } from '../reading/place.ts'
import type { Tree } from '../reading/read-tree.ts'
import { findCircle, kernelArrows, sliceArrows } from '../slice-map.ts'
import type { Violation } from './violation.ts'

/** Started by a command, a test runner, a browser or another file by its name: nobody imports them. */
const entries = [
  /^src\/app\/(server|cli|web)\/main\.tsx?$/,
  /^src\/app\/testing\/(vitest-global-setup|fixed-seed|leave-nothing-behind)\.ts$/,
  /\.(test|journey)\.tsx?$/,
  /^(scripts|bench|e2e|seed|architecture)\//,
]

const targetsOf = (tree: Tree) =>
  new Map(tree.modules.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]))

export function findOrphans(tree: Tree): Violation[] {
  const imported = new Set([...targetsOf(tree).values()].flat())
  return tree.modules
    .filter(({ path }) => !imported.has(path) && !entries.some((entry) => entry.test(path)))
    .map(({ path }) => ({ rule: 'no-orphans', path, line: 1, because: 'nobody imports this module' }))
}

export function findCircles(tree: Tree): Violation[] {
  const circle = findCircle(Object.fromEntries(targetsOf(tree)))
  const declared = findCircle(sliceArrows) ?? findCircle(kernelArrows)
  return [
    ...(circle === undefined ? [] : [{ path: circle[0] ?? '', because: circle.join(' → ') }]),
    ...(declared === undefined ? [] : [{ path: 'architecture/slice-map.ts', because: declared.join(' → ') }]),
  ].map((found) => ({ rule: 'no-circles', line: 1, ...found }))
}

export function findBarrels(tree: Tree): Violation[] {
  return tree.modules
    .filter(({ onlyReexports }) => onlyReexports)
    .map(({ path }) => ({ rule: 'no-barrels', path, line: 1, because: 'only passes on what others export' }))
}

/** A target that is not there would slip past every rule that looks at where it stands. */
export function findUnresolved(tree: Tree): Violation[] {
  const files = new Set(tree.files)
  return tree.modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target?.startsWith('src/') && !files.has(target))
      .map(({ specifier, line }) => ({ rule: 'imports-resolve', path, line, because: `'${specifier}' is no file` })),
  )
}

export function findImpurities(tree: Tree): Violation[] {
  return tree.modules
    .filter(({ path }) => {
      const { layer, room, forTests } = placeOf(path)
      return !forTests && (room === 'domain' || layer === 'foundation')
    })
    .flatMap(({ path, impurities }) =>
      impurities.map(({ name, line }) => ({
        rule: 'domain-is-pure',
        path,
        line,
        because: `${name} – domain and foundation have no I/O, no clock, no dice`,
      })),
    )
}
