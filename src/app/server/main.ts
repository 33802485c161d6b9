import { CatalogueRefused, openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { ensureRecoveryKey } from '../../platform/database/backup/recovery-lock.ts'
import { ClusterError } from '../../platform/database/embedded/cluster-error.ts'
import { ensureJobsLogin } from '../../platform/jobs/jobs-login.ts'
import { openJobs } from '../../platform/jobs/open-jobs.ts'
import { createLog } from '../../platform/log/structured-log.ts'
import { seedOnFirstStart } from '../seed/seed-on-first-start.ts'
import { printBanner, printRecoveryKey } from './banner.ts'
import { buildWebEnd, webDirectory } from './build-web-end.ts'
import { readConfiguration } from './configuration.ts'
import { holdEmbeddedDatabase, openDatabase } from './open-database.ts'
import { withOwner } from './owner-connection.ts'
import { serverJobs } from './server-jobs.ts'
import { isHeardLive, reactionsTo, sliceMigrations } from './server-slices.ts'
import { startServer } from './start-server.ts'

const startedAt = performance.now()
const say = (line: string) => console.log(line)

/** The server cannot start and a person must do something: the message says what. */
class StartRefused extends Error {}

async function main(): Promise<void> {
  const read = readConfiguration(process.env)
  if (!read.ok)
    throw new StartRefused(`設定に誤りがあります。\n${read.failure.map((fault) => `- ${fault}`).join('\n')}`)
  const configuration = read.value
  const log = createLog('info')
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
      poolSize: 10,
      now: () => new Date(),
      reactionsTo,
      isHeardLive,
      onIdleError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
    })
    undo.push(close)
    await seedOnFirstStart(floor, configuration.demoWanted, say)
    await withOwner(database.ownerUrl, (owner) => ensureRecoveryKey(owner, (paper) => printRecoveryKey(paper, say)))
    if (await buildWebEnd()) say('画面を組み立てました。')
    const server = await startServer({ ...configuration, floor, webDirectory, log })
    undo.push(server.stop)
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
  console.error(explain(error))
  process.exitCode = 1
}

function explain(error: unknown): string {
  if (error instanceof StartRefused || error instanceof ClusterError) return error.message
  if (error instanceof CatalogueRefused) {
    return `データベースの保護に欠けがあるため、起動しません。\n${error.faults.map((fault) => `- ${fault}`).join('\n')}`
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'このポートはほかのプログラムが使っています。PORT に別の番号を指定して起動してください(例: PORT=4411 npm start)。'
  }
  if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') {
    return 'データベースに接続できません。DATABASE_URL のホストとポート、データベースが動いているかを確かめてください。'
  }
  return `起動できませんでした。\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
