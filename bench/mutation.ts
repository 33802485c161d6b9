// `npm run bench -- mutation [--folder rules]… [--concurrency 1]`: changes the rules of governance one place at a time, runs their
// tests, and says how many of the changes a test noticed. What survives is printed with its place.
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const folders = ['rules', 'duties', 'meeting', 'bodies', 'bed-transfer', 'money', 'regional-fund', 'facts'] as const

const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: '1' },
    survivors: { type: 'boolean', default: false },
  },
})

const chosen = folders.filter((folder) => !values.folder || values.folder.includes(folder))
if (chosen.length === 0 || chosen.length < (values.folder?.length ?? 0)) {
  console.error(`フォルダーを選んでください: ${folders.join(', ')}`)
  process.exit(2)
}

interface Score {
  readonly folder: string
  readonly mutants: number
  readonly noticed: number
  readonly survived: number
  /** Places that no test reaches. */
  readonly unreached: number
  /** Of code that runs when a module is read: not tried. */
  readonly notTried: number
  readonly scorePercent: number
  readonly seconds: number
}

async function mutate(folder: string): Promise<Score> {
  const begin = performance.now()
  const domain = 'src/slices/governance/domain'
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'bench/mutation/vitest.config.ts', related: true },
    mutate: [`${domain}/${folder}/**/*.ts`, `!${domain}/**/*.{test,cases}.ts`, `!${domain}/**/testing/**`],
    concurrency: Number(values.concurrency),
    coverageAnalysis: 'perTest',
    // What runs when a module is read (titles, lists of rules) would need every test for each change.
    ignoreStatic: true,
    // It would be rewritten by a compiler interface that TypeScript 7 no longer has; nothing here needs it.
    tsconfigFile: 'none.json',
    reporters: [],
    allowConsoleColors: false,
    logLevel: 'error',
    fileLogLevel: 'off',
    tempDirName: '.mutants',
    ignorePatterns: ['/e2e', '/docs', '/build', '/dist'],
  } as never).runMutationTest()
  const count = (...statuses: readonly string[]) => results.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const [survived, unreached] = [count('Survived'), count('NoCoverage')]
  const mutants = noticed + survived + unreached
  const notTried = count('Ignored')
  if (values.survivors) {
    for (const each of results) {
      if (each.status !== 'Survived' && each.status !== 'NoCoverage') continue
      const { line } = each.location.start
      console.error(
        `${each.fileName.split('/domain/')[1]}:${line} ${each.mutatorName} ${each.status}: ${each.replacement}`,
      )
    }
  }
  const scorePercent = mutants === 0 ? 0 : Math.round((noticed / mutants) * 1000) / 10
  return {
    folder,
    mutants,
    noticed,
    survived,
    unreached,
    notTried,
    scorePercent,
    seconds: Math.round((performance.now() - begin) / 1000),
  }
}

const scores: Score[] = []
for (const folder of chosen) scores.push(await mutate(folder))
console.log(JSON.stringify({ goalPercent: 90, scores }, null, 2))
if (scores.some(({ scorePercent }) => scorePercent < 90)) process.exitCode = 1
