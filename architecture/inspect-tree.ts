import type { Excuse } from './excuses.ts'
import type { Tree } from './reading/read-tree.ts'
import { findImportViolations } from './rules/find-import-violations.ts'
import {
  findCrowdedFolders,
  findMisnamed,
  findOversized,
  findRulesWithoutArticle,
  findUnexplainedModules,
  measureSizes,
} from './rules/shape-rules.ts'
import { findBarrels, findCircles, findImpurities, findOrphans, findUnresolved } from './rules/tree-rules.ts'
import type { Violation } from './rules/violation.ts'

const inspections: readonly ((tree: Tree) => Violation[])[] = [
  findImportViolations,
  findUnresolved,
  findImpurities,
  findCircles,
  findOrphans,
  findBarrels,
  findMisnamed,
  findOversized,
  findCrowdedFolders,
  findUnexplainedModules,
  findRulesWithoutArticle,
]

const longestOf95Percent = 180

function findLongTail(tree: Tree): Violation[] {
  const { at95 } = measureSizes(tree)
  if (at95 <= longestOf95Percent) return []
  return [{ rule: 'small-files', path: 'src', line: 1, because: `95 % of files reach ${at95} lines, aim: 180` }]
}

/** All violations that nobody excused, and excuses that no longer excuse anything. */
export function inspectTree(tree: Tree, excuses: readonly Excuse[]): Violation[] {
  if (tree.modules.length === 0) {
    return [{ rule: 'reads-the-tree', path: '.', line: 1, because: 'no module was read, so nothing was checked' }]
  }
  const found = [...inspections, findLongTail].flatMap((inspection) => inspection(tree))
  const isExcused = (violation: Violation) =>
    excuses.some(({ rule, path }) => rule === violation.rule && path === violation.path)
  const idle = excuses.filter(({ rule, path }) => !found.some((one) => one.rule === rule && one.path === path))
  return [
    ...found.filter((violation) => !isExcused(violation)),
    ...idle.map(({ rule, path }) => ({ rule, path, line: 1, because: 'is excused, but nothing is wrong any more' })),
  ]
}
