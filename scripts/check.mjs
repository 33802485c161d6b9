import { runStaticChecks } from './static-checks.mjs'

const { failures } = await runStaticChecks()
process.exitCode = failures.length === 0 ? 0 : 1
