// `npm run bench -- mutation [--folder rules]… [--file gate]… [--survivors]`: changes the rules of governance one place at a time,
// runs their tests, and says how many of the changes a test noticed. Each file's figures, and the survivors with their place,
// stand on the error output as soon as they are known; `--file` takes only the files with that in their path. `--static` also
// changes what runs when a module is read (titles, lists): every test then runs for each change.
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { countMutants } from './mutation/file-scores.ts'

const folders = ['rules', 'duties', 'meeting', 'bodies', 'bed-transfer', 'money', 'regional-fund', 'facts'] as const

const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true },
    file: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: '1' },
    survivors: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
  },
})

const chosen = folders.filter((folder) => !values.folder || values.folder.includes(folder))
if (chosen.length === 0 || chosen.length < (values.folder?.length ?? 0)) {
  console.error(`フォルダーを選んでください: ${folders.join(', ')}`)
  process.exit(2)
}

if (values.survivors) process.env.SHOW_SURVIVORS = 'yes'

async function mutate(folder: string) {
  const begin = performance.now()
  const domain = 'src/slices/governance/domain'
  const files = values.file ?? ['']
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './bench/mutation/file-scores.ts'],
    vitest: { configFile: 'bench/mutation/vitest.config.ts', related: true },
    mutate: [
      ...files.map((file) => `${domain}/${folder}/**/*${file}*.ts`),
      `!${domain}/**/*.{test,cases}.ts`,
      `!${domain}/**/testing/**`,
      `!${domain}/rules/rule-case.ts`,
    ],
    concurrency: Number(values.concurrency),
    coverageAnalysis: 'perTest',
    ignoreStatic: !values.static,
    // It would be rewritten by a compiler interface that TypeScript 7 no longer has; nothing here needs it.
    tsconfigFile: 'none.json',
    reporters: ['file-scores'],
    allowConsoleColors: false,
    logLevel: 'error',
    fileLogLevel: 'off',
    tempDirName: '.mutants',
    ignorePatterns: ['/e2e', '/docs', '/build', '/dist'],
  } as never).runMutationTest()
  return { folder, ...countMutants(results), seconds: Math.round((performance.now() - begin) / 1000) }
}

const scores: Awaited<ReturnType<typeof mutate>>[] = []
for (const folder of chosen) {
  const score = await mutate(folder)
  console.error(JSON.stringify(score))
  scores.push(score)
}
console.log(JSON.stringify({ goalPercent: 90, scores }, null, 2))
if (scores.some(({ scorePercent }) => scorePercent < 90)) process.exitCode = 1
