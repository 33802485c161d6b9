import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type CommandOutcome, unusableInput } from '../../platform/command-line/command-outcome.ts'
import { readConfiguration } from '../server/configuration.ts'
import { openDatabase } from '../server/open-database.ts'
import { sliceMigrations } from '../server/server-slices.ts'

/** Joins a running embedded database, or starts and stops it; nothing else of the server runs. */
export async function withFloor(
  json: boolean,
  now: Date,
  use: (floor: WorkFloor) => Promise<CommandOutcome>,
): Promise<CommandOutcome> {
  const read = readConfiguration(process.env)
  if (!read.ok) {
    const problems = read.failure.map((message) => ({ file: '環境変数', line: null, field: '', message }))
    return unusableInput(problems, json)
  }
  const database = await openDatabase(read.value, () => undefined)
  try {
    await prepareDatabase(database.ownerUrl, sliceMigrations)
    const { floor, close } = await openFloor({
      ownerUrl: database.ownerUrl,
      poolSize: 2,
      now: () => now,
      reactionsTo: () => [],
      onIdleError: (error) => {
        throw error
      },
    })
    try {
      return await use(floor)
    } finally {
      await close()
    }
  } finally {
    await database.stop()
  }
}
