// Every kind of test, one after the other whatever fails, and one closing line that counts them all.
import { findSystem } from '../src/platform/database/embedded/binaries/find-binaries.ts'
import { ensureChromium } from './find-chromium.mjs'
import { runVitest } from './run-vitest.mjs'
import { runStaticChecks } from './static-checks.mjs'
import { runOnce } from './test-files/run-once.ts'

const skipped = (reason) => ({ passed: 0, failures: [], skips: [reason] })

function testOnSystemPostgres() {
  if (findSystem().length === 0) return skipped('database tests on the system: it has no PostgreSQL binaries')
  console.log('Not repeated here, because they ran on the bundled PostgreSQL and the version cannot matter to them:')
  for (const { why, files } of runOnce) console.log(`- ${why}:\n  ${files.join('\n  ')}`)
  return runVitest('db', { RENKEI_TEST_POSTGRES: 'system' })
}

function testInBrowser() {
  if (process.env.RENKEI_TEST_SKIP === 'browser') return skipped('browser journeys: RENKEI_TEST_SKIP=browser')
  return runVitest('journey', { CHROMIUM_PATH: ensureChromium() })
}

const stages = [
  ['static checks', runStaticChecks],
  ['pure tests', () => runVitest('unit')],
  ['database tests on the bundled PostgreSQL', () => runVitest('db')],
  ['database tests on the system PostgreSQL', testOnSystemPostgres],
  ['browser journeys', testInBrowser],
]

const total = { passed: 0, failures: [], skips: [] }
for (const [name, run] of stages) {
  console.log(`\n— ${name}`)
  try {
    const { passed, failures, skips = [] } = await run()
    total.passed += passed
    total.failures.push(...failures.map((failure) => `${name}: ${failure}`))
    total.skips.push(...skips)
  } catch (error) {
    console.error(error.message)
    total.failures.push(`${name}: ${error.message.split('\n')[0]}`)
  }
}
if (total.passed + total.failures.length === 0) total.failures.push('nothing was tested')

console.log('')
for (const failure of total.failures) console.log(`failed: ${failure}`)
for (const skip of total.skips) console.log(`skipped: ${skip}`)
const counts = [`${total.passed} passed`, `${total.failures.length} failed`]
if (total.skips.length > 0) counts.push(`${total.skips.length} skipped`)
console.log(counts.join(', '))
process.exitCode = total.failures.length === 0 ? 0 : 1
