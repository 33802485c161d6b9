import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { acceptCheckpoints } from '../../kernel/audit/server/checkpoint/accept-checkpoints.ts'
import { checkpointFileShape } from '../../kernel/audit/server/checkpoint/checkpoint-file.ts'
import { trailText, whatCannotBeFound } from '../../kernel/audit/server/trail-text.ts'
import { trailIsWhole, verifyAuditTrail } from '../../kernel/audit/server/verify-audit-trail.ts'
import { type CommandOutcome, jsonText, unusableInput, wrongCall } from '../../platform/command-line/command-outcome.ts'
import { readShapedFile } from '../../platform/files/read-shaped-file.ts'
import { withFloor } from './command-floor.ts'

const usage = 'audit verify [--checkpoint ファイル]… [--public-key ファイル] [--organisation 組織のID] [--json]'

/**
 * `renkei audit verify`: recomputes every chain and compares it with checkpoints kept outside. Exit 1: the trail was
 * tampered with; 2: a checkpoint or key cannot be used, and nothing is said about the trail.
 */
export async function auditVerify(args: readonly string[], now: Date): Promise<CommandOutcome> {
  const options = readOptions(args)
  if (options === null) return wrongCall('オプションの書き方が正しくありません。', usage, args)
  const { checkpoint: paths = [], organisation, json = false, 'public-key': keyPath } = options
  if (organisation !== undefined && !z.uuid().safeParse(organisation).success) {
    return wrongCall('--organisation には組織のID(UUID)を書いてください。', usage, args)
  }
  const files = await Promise.all(paths.map((file) => readShapedFile(file, checkpointFileShape)))
  const unread = files.flatMap((file) => (file.ok ? [] : file.failure))
  if (unread.length > 0) return unusableInput(unread, json)
  const key = keyPath === undefined ? null : await readKey(keyPath)
  if (keyPath !== undefined && key === null) {
    return unusableInput([{ file: keyPath, line: null, field: '', message: 'このファイルを読めません。' }], json)
  }
  return withFloor(json, now, async (floor) => {
    const { installationId, publicKey } = floor.checkpointSigner
    const accepted = acceptCheckpoints(
      files.flatMap((file, index) =>
        file.ok ? [{ file: paths[index] ?? '', checkpoints: file.value.value.checkpoints }] : [],
      ),
      { installationId, organisationId: organisation ?? null },
      { file: keyPath ?? 'データベース', publicKey: key ?? publicKey },
    )
    if (!accepted.ok) {
      return unusableInput(
        accepted.failure.map((each) => ({ ...each, line: null })),
        json,
      )
    }
    const report = await verifyAuditTrail(floor, {
      organisationId: organisation ?? null,
      outside: accepted.value,
    })
    const whole = trailIsWhole(report)
    return {
      exitCode: whole ? 0 : 1,
      output: json ? jsonText({ whole, ...report, cannotFind: whatCannotBeFound(report) }) : trailText(report),
      errors: '',
    }
  })
}

async function readKey(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        checkpoint: { type: 'string', multiple: true },
        'public-key': { type: 'string' },
        organisation: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
