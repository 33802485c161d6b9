import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { inspectTree } from './inspect-tree.ts'
import { parseModule } from './reading/parse-module.ts'
import { readTree, type Tree } from './reading/read-tree.ts'
import { importRules } from './rules/find-import-violations.ts'
import { findCircle } from './slice-map.ts'

const planted = readTree(fileURLToPath(new URL('planted', import.meta.url)), ['src'])
const violations = inspectTree(planted, [])
const plants = planted.files.flatMap((path) =>
  [...planted.read(path).matchAll(/plants: ([a-z-]+)/g)].map(([, rule]) => `${rule} in ${path}`),
)

/** `src/foundation` with `count` files of `lines` lines each. */
function treeOf(count: number, lines: number): Tree {
  const files = Array.from({ length: count }, (_, at) => `src/foundation/part-${at}.ts`)
  const importing = files.map((path) => `import '.${path.slice('src'.length)}'`).join('\n')
  const modules = files.map((path) => parseModule(path, 'export {}\n'.repeat(lines)))
  return { files, modules: [...modules, parseModule('src/all.test.ts', importing)], read: () => '' }
}

const rulesBroken = (tree: Tree) => inspectTree(tree, []).map(({ rule }) => rule)

describe('the architecture check', () => {
  test('finds every planted violation, where it was planted, and no other', () => {
    expect(violations.map(({ rule, path }) => `${rule} in ${path}`).sort()).toEqual(plants.sort())
  })

  test('names the line of an import', () => {
    expect(violations.find(({ rule }) => rule === 'ends-stay-apart')?.line).toBe(2)
  })

  test.each(importRules.map(({ name }) => name))('has a plant for %s', (name) => {
    expect(plants.some((plant) => plant.startsWith(`${name} in `))).toBe(true)
  })

  test('fails on an empty tree', () => {
    expect(rulesBroken({ files: [], modules: [], read: () => '' })).toEqual(['reads-the-tree'])
  })

  test('lets 14 files of 300 lines stand in a folder, and neither 15 files nor 301 lines', () => {
    expect(rulesBroken(treeOf(14, 1))).toEqual([])
    expect(rulesBroken(treeOf(15, 1))).toEqual(['small-folders'])
    expect(rulesBroken(treeOf(1, 300))).toEqual(['small-files'])
    expect(rulesBroken(treeOf(1, 301))).toEqual(['small-files', 'small-files'])
  })

  test('counts no migration of a folder, because none can be taken back', () => {
    const migrations = Array.from({ length: 40 }, (_, at) => `src/foundation/migrations/00${10 + at}-planted.sql`)
    const tree = treeOf(1, 1)
    expect(rulesBroken({ ...tree, files: [...tree.files, ...migrations] })).toEqual([])
    const others = migrations.map((path) => path.replace('/migrations/', '/queries/'))
    expect(rulesBroken({ ...tree, files: [...tree.files, ...others] })).toEqual(['small-folders'])
  })

  test('passes what is excused, and refuses an excuse for nothing', () => {
    const [first] = violations
    if (first === undefined) throw new Error('no violation was found')
    const excuse = { rule: first.rule, path: first.path, reason: 'planted' }
    expect(inspectTree(planted, [excuse])).toHaveLength(violations.length - 1)
    const idle = { ...excuse, path: 'src/nowhere.ts' }
    expect(inspectTree(planted, [idle]).at(-1)).toMatchObject({ path: 'src/nowhere.ts' })
  })

  test('refuses a file that does not parse', () => {
    expect(() => parseModule('src/broken.ts', 'import {')).toThrow('src/broken.ts')
  })
})

test('arrows that lead back are a circle', () => {
  expect(findCircle({ one: ['two'], two: ['three'], three: ['two'] })).toEqual(['two', 'three', 'two'])
  expect(findCircle({ one: ['two', 'three'], two: ['three'], three: [] })).toBeUndefined()
})
