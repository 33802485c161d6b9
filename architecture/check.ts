// `node architecture/check.ts`: prints every violation with file and line, and fails when there is one.
import { excuses } from './excuses.ts'
import { inspectTree } from './inspect-tree.ts'
import { readProject } from './project-tree.ts'
import { measureSizes } from './rules/shape-rules.ts'
import { describe } from './rules/violation.ts'

const tree = readProject()
const violations = inspectTree(tree, excuses)
for (const violation of violations) console.log(describe(violation))
const { median, at95, longest } = measureSizes(tree)
console.log(
  `${tree.modules.length} modules, ${violations.length} violations; lines: median ${median}, 95 % ${at95}, longest ${longest}`,
)
process.exitCode = violations.length === 0 ? 0 : 1
