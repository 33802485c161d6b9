import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder, runCommand } from './run-command.mjs'

const nameOf = (test) => [...test.ancestorTitles, test.title].join(' > ')

/** A file that did not load, or a runner that died, has no failed test to count: it counts as one failure itself. */
export function readReport(report, code) {
  if (report === undefined)
    return { passed: 0, failures: [`the runner ended with ${code} and left no report`], skips: [] }
  const failures = []
  const skips = []
  let passed = 0
  for (const file of report.testResults) {
    const path = file.name.replace(projectFolder, '')
    const before = failures.length
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') failures.push(`${path} > ${nameOf(test)}`)
      else skips.push(`${nameOf(test)} (${test.status} in ${path})`)
    }
    if (file.status === 'failed' && failures.length === before) failures.push(`${path} did not run`)
  }
  if (passed + failures.length + skips.length === 0) failures.push('no test was found')
  else if (code !== 0 && failures.length === 0) failures.push(`the runner ended with ${code} though no test failed`)
  return { passed, failures, skips }
}

/** Runs one project of vitest.config.ts. */
export async function runVitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-test-'))
  const reportFile = join(folder, 'report.json')
  const { code } = await runCommand(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
    { env, show: true },
  )
  let report
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch (error) {
    console.error(`vitest --project ${project}: ${error.message}`)
  }
  rmSync(folder, { recursive: true, force: true })
  return readReport(report, code)
}
