import { expect, test } from 'vitest'
import { readReport } from './run-vitest.mjs'

const testNamed = (title, status) => ({ ancestorTitles: ['group'], title, status })
const reportOf = (status, ...assertionResults) => ({ testResults: [{ name: 'a.test.ts', status, assertionResults }] })

test('passed, failed and skipped tests are counted apart', () => {
  const report = reportOf(
    'failed',
    testNamed('one', 'passed'),
    testNamed('two', 'failed'),
    testNamed('three', 'skipped'),
  )
  expect(readReport(report, 1)).toEqual({
    passed: 1,
    failures: ['a.test.ts > group > two'],
    skips: ['group > three (skipped in a.test.ts)'],
  })
})

test('a file that did not load is a failure', () => {
  expect(readReport(reportOf('failed'), 1).failures).toEqual(['a.test.ts did not run'])
})

test('a runner without a report is a failure', () => {
  expect(readReport(undefined, 'signal SIGKILL').failures).toHaveLength(1)
})

test('no test at all is a failure', () => {
  expect(readReport({ testResults: [] }, 0).failures).toEqual(['no test was found'])
})

test('a runner that fails after its tests passed is a failure', () => {
  expect(readReport(reportOf('passed', testNamed('one', 'passed')), 1).failures).toHaveLength(1)
})
