import { placeOf } from '../reading/place.ts'
import type { Tree } from '../reading/read-tree.ts'
import type { ImportRule } from './import-rule.ts'
import { layerRules } from './layer-rules.ts'
import { packageRules } from './package-rules.ts'
import { roomRules } from './room-rules.ts'
import type { Violation } from './violation.ts'

export const importRules: readonly ImportRule[] = [...layerRules, ...roomRules, ...packageRules]

export function findImportViolations(tree: Tree): Violation[] {
  return tree.modules.flatMap(({ path, imports }) => {
    const from = placeOf(path)
    return imports.flatMap((line) => {
      const meeting = {
        from,
        fromPath: path,
        import: line,
        to: line.target === undefined ? undefined : placeOf(line.target),
      }
      return importRules
        .filter((rule) => rule.violates(meeting))
        .map(({ name, says }) => ({ rule: name, path, line: line.line, because: `'${line.specifier}' – ${says}` }))
    })
  })
}
