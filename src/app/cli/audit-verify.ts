import { parseArgs } from 'node:util'
import { trailText } from '../../kernel/audit/server/trail-text.ts'
import { trailIsWhole, verifyAuditTrail } from '../../kernel/audit/server/verify-audit-trail.ts'
import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { type CommandOutcome, jsonText, unusableInput, wrongCall } from '../../platform/command-line/command-outcome.ts'
import { readConfiguration } from '../server/configuration.ts'
import { openDatabase } from '../server/open-database.ts'
import { sliceMigrations } from '../server/server-slices.ts'

const usage = 'audit verify [--json]'

/** `renkei audit verify`: recomputes every chain. Joins a running embedded database, or starts and stops it itself. */
export async function auditVerify(args: readonly string[], now: Date): Promise<CommandOutcome> {
  const options = readOptions(args)
  if (options === null) return wrongCall('指定できるのは --json だけです。', usage, args)
  const read = readConfiguration(process.env)
  if (!read.ok) {
    const problems = read.failure.map((message) => ({ file: '環境変数', line: null, field: '', message }))
    return unusableInput(problems, options.json)
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
      const report = await verifyAuditTrail(floor)
      const whole = trailIsWhole(report)
      return {
        exitCode: whole ? 0 : 1,
        output: options.json ? jsonText({ whole, ...report }) : trailText(report),
        errors: '',
      }
    } finally {
      await close()
    }
  } finally {
    await database.stop()
  }
}

function readOptions(args: readonly string[]): { readonly json: boolean } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    return { json: values.json ?? false }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
