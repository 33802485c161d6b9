import { PgBoss } from 'pg-boss'
import { jobsSchema } from './jobs-login.ts'

export interface Job {
  readonly name: string
  /** When, as cron says it, in Japanese time. */
  readonly cron: string
  /** Bears being run twice: a process that dies half-way leaves the job to the next one. */
  readonly run: () => Promise<unknown>
}

export interface RunningJobs {
  /** Asks for a run now, by whichever server process is free. */
  enqueue(name: string): Promise<void>
  /** Lets running jobs end. */
  stop(): Promise<void>
}

/** A job that several servers ask for at once, at their start, is done once in this time. */
const onceInSeconds = 3_600
const lookEverySeconds = 2
const mostWaitMilliseconds = 10_000

/**
 * Jobs on PostgreSQL: the one place that knows pg-boss. `url` connects the role that owns the jobs' schema and nothing else;
 * what a job does to data, it does through a Work like everybody.
 */
export async function openJobs(
  url: string,
  jobs: readonly Job[],
  onFailure: (error: unknown) => void,
): Promise<RunningJobs> {
  const boss = new PgBoss({ connectionString: url, schema: jobsSchema, max: 2 })
  boss.on('error', onFailure)
  await boss.start()
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name)
    await boss.schedule(name, cron, {}, { tz: 'Asia/Tokyo' })
    await boss.work(name, { pollingIntervalSeconds: lookEverySeconds }, async () => {
      try {
        await run()
      } catch (error) {
        onFailure(error)
        throw error
      }
    })
  }
  return {
    enqueue: async (name) => {
      await boss.send(name, {}, { singletonSeconds: onceInSeconds, retryLimit: 3 })
    },
    stop: () => boss.stop({ graceful: true, timeout: mostWaitMilliseconds }),
  }
}
