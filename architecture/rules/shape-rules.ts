import { posix } from 'node:path'
import { placeOf } from '../reading/place.ts'
import type { Tree } from '../reading/read-tree.ts'
import type { Violation } from './violation.ts'

const forbiddenNames = 'utils util helpers helper common misc shared manager data info types index'.split(' ')
/** Vite's page, and names that tools look for. */
const givenNames = new Set(['src/app/web/index.html'])
const nameForm = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
const longestFile = 300
const mostFiles = 14

const at = (rule: string, path: string, because: string): Violation => ({ rule, path, line: 1, because })
/** A migration is never taken back nor moved, so that a folder of them only grows. */
const countsInFolder = (path: string) =>
  /\.(tsx?|mjs|css|sql)$/.test(path) && !/\.(test|cases|journey)\.tsx?$|\/migrations\/\d+-[^/]+\.sql$/.test(path)

export function findMisnamed(tree: Tree): Violation[] {
  return tree.files.flatMap((path) => {
    if (givenNames.has(path)) return []
    return path.split('/').flatMap((part) => {
      if (part === 'README.md') return []
      if (!nameForm.test(part)) return [at('kebab-case', path, `'${part}' is not kebab-case`)]
      const stem = part.split('.')[0] ?? ''
      return forbiddenNames.includes(stem)
        ? [at('telling-names', path, `'${stem}' says nothing about what is in it`)]
        : []
    })
  })
}

export function findOversized(tree: Tree): Violation[] {
  return tree.modules
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => at('small-files', path, `${lines} lines, none may be over ${longestFile}`))
}

export function findCrowdedFolders(tree: Tree): Violation[] {
  const folders = Map.groupBy(tree.files.filter(countsInFolder), (path) => posix.dirname(path))
  return [...folders]
    .filter(([, files]) => files.length > mostFiles)
    .map(([folder, files]) => at('small-folders', folder, `${files.length} source files, at most ${mostFiles}`))
}

const headings = ['Purpose', 'Words', 'Life cycle', 'Says', 'Listens to', 'Tables', 'Who sees what', 'Law']

export function findUnexplainedModules(tree: Tree): Violation[] {
  const modules = new Set(tree.files.flatMap((path) => /^src\/(slices|kernel)\/[^/]+(?=\/)/.exec(path)?.[0] ?? []))
  return [...modules].flatMap((module) => {
    const path = `${module}/README.md`
    if (!tree.files.includes(path)) return [at('readme', module, 'has no README.md')]
    if (!module.startsWith('src/slices/')) return []
    const found = [...tree.read(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    return found.join(' · ') === headings.join(' · ')
      ? []
      : [at('readme', path, `its headings must be: ${headings.join(' · ')}`)]
  })
}

/** What a rule has that the parts rules are made of have not: a title for people and a decision. */
const isRule = (source: string) => /\btitle: ['`]/.test(source) && /\bdecide\b/.test(source)

/** A rule in domain/rules starts with its article, or says that no article prescribes it. */
export function findRulesWithoutArticle(tree: Tree): Violation[] {
  return tree.modules
    .filter(({ path }) => /^src\/slices\/[^/]+\/domain\/rules\//.test(path) && !placeOf(path).forTests)
    .filter(
      ({ path, firstComment }) => isRule(tree.read(path)) && !/[法令規条項号則]|no article/i.test(firstComment ?? ''),
    )
    .map(({ path }) => at('rule-cites-its-article', path, 'starts without a comment that names its article'))
}

/** House style to grow towards, as three numbers. */
export function measureSizes(tree: Tree): { median: number; at95: number; longest: number } {
  const sizes = tree.modules.map(({ lines }) => lines).sort((one, other) => one - other)
  const atShare = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0
  return { median: atShare(0.5), at95: atShare(0.95), longest: sizes.at(-1) ?? 0 }
}
