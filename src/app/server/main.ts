import { availableParallelism } from 'node:os'
import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { ensureRecoveryKey } from '../../platform/database/backup/recovery-lock.ts'
import { ensureJobsLogin } from '../../platform/jobs/jobs-login.ts'
import { openJobs } from '../../platform/jobs/open-jobs.ts'
import { createLog } from '../../platform/log/structured-log.ts'
import { seedOnFirstStart } from '../seed/seed-on-first-start.ts'
import { printBanner, printRecoveryKey } from './banner.ts'
import { buildWebEnd, webDirectory } from './build-web-end.ts'
import { readConfiguration } from './configuration.ts'
import { explainStartFailure, StartRefused } from './explain-start-failure.ts'
import { holdEmbeddedDatabase, openDatabase } from './open-database.ts'
import { withOwner } from './owner-connection.ts'
import { serverJobs } from './server-jobs.ts'
import { isHeardLive, reactionsTo, sliceMigrations } from './server-slices.ts'
import { startServer } from './start-server.ts'

/** More statements at once than processors to run them only make each other slower; the rest wait for a connection. */
const poolSize = Math.min(20, 2 * availableParallelism() + 2)
const startedAt = performance.now()
const say = (line: string) => console.log(line)

const proxyUnknown =
  'RENKEI_TRUSTED_PROXY がないため、すべての接続がプロキシから来たものとして数えられます。プロキシのアドレスを指定してください。'

async function main(): Promise<void> {
  const read = readConfiguration(process.env)
  if (!read.ok)
    throw new StartRefused(`設定に誤りがあります。\n${read.failure.map((fault) => `- ${fault}`).join('\n')}`)
  const configuration = read.value
  const log = createLog('warn')
  const undo: (() => Promise<void>)[] = []
  const stopAll = async () => {
    for (const step of undo.reverse()) await step()
  }
  // Before anything is opened: stopping during the first seeding must stop the database too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopAll().then(() => process.exit(0)))
  }
  try {
    const database = await openDatabase(configuration, say)
    undo.push(database.stop)
    if (configuration.databaseUrl === null) {
      const hold = await holdEmbeddedDatabase(database.ownerUrl)
      if (!hold) {
        throw new StartRefused(
          `このデータフォルダー(${configuration.dataDirectory})は、すでに動いている Renkei が使っています。\n` +
            'その Renkei を使うか、止めてから起動してください。別のデータで起動するには RENKEI_DATA_DIR に別のフォルダーを指定します。',
        )
      }
      undo.push(hold.release)
    }
    await prepareDatabase(database.ownerUrl, sliceMigrations)
    const { floor, close } = await openFloor({
      ownerUrl: database.ownerUrl,
      poolSize,
      now: () => new Date(),
      reactionsTo,
      isHeardLive,
      timeLimits: configuration.timeLimits,
      onIdleError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
    })
    undo.push(close)
    await seedOnFirstStart(floor, configuration.demoWanted, say)
    await withOwner(database.ownerUrl, (owner) => ensureRecoveryKey(owner, (paper) => printRecoveryKey(paper, say)))
    if (await buildWebEnd()) say('画面を組み立てました。')
    const server = await startServer({ ...configuration, floor, webDirectory, log })
    undo.push(server.stop)
    if (configuration.publicOrigin?.startsWith('https:') && configuration.trustedProxies.length === 0) say(proxyUnknown)
    const jobsUrl = await withOwner(database.ownerUrl, (owner) => ensureJobsLogin(owner, database.ownerUrl))
    const planned = serverJobs(floor)
    const jobs = await openJobs(jobsUrl, planned, (error) => log.error({ err: error }, 'a job failed'))
    undo.push(jobs.stop)
    // A server that never runs at night gets its jobs done too.
    for (const { name } of planned) await jobs.enqueue(name)
    await printBanner(floor, server.url, database.description, performance.now() - startedAt, say)
  } catch (error) {
    await stopAll()
    throw error
  }
}

try {
  await main()
} catch (error) {
  console.error(explainStartFailure(error))
  process.exitCode = 1
}
