import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { checkpointFile } from '../../kernel/audit/server/checkpoint/checkpoint-file.ts'
import { takeCheckpoints } from '../../kernel/audit/server/checkpoint/take-checkpoint.ts'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import { type CommandOutcome, unusableInput, wrongCall } from '../../platform/command-line/command-outcome.ts'
import { withFloor } from './command-floor.ts'

const usage =
  'audit checkpoint [--organisation 組織のID] [--out ファイル] | audit checkpoint --public-key [--out ファイル]'

/** `renkei audit checkpoint`: signed heads of the chains, or the public key, to be kept outside. */
export async function auditCheckpoint(args: readonly string[], now: Date): Promise<CommandOutcome> {
  const options = readOptions(args)
  if (options === null || (options['public-key'] && options.organisation !== undefined)) {
    return wrongCall('オプションの書き方が正しくありません。', usage, args)
  }
  const { organisation, out } = options
  if (organisation !== undefined && !z.uuid().safeParse(organisation).success) {
    return wrongCall('--organisation には組織のID(UUID)を書いてください。', usage, args)
  }
  return withFloor(false, now, async (floor) => {
    const signer = floor.checkpointSigner
    if (options['public-key']) return keep(signer.publicKey, out)
    const checkpoints = await openSystemWork(floor, 'verify-audit-trail', (work) =>
      takeCheckpoints(work, signer, organisation ?? null),
    )
    if (checkpoints.length > 0) return keep(checkpointFile(checkpoints), out)
    return { exitCode: 1, output: '', errors: '控えを作れる記録(封印された記録)がありません。\n' }
  })
}

async function keep(text: string, out: string | undefined): Promise<CommandOutcome> {
  if (out === undefined) return { exitCode: 0, output: text, errors: '' }
  try {
    // Never over an older checkpoint: it may be the one that shows a cut.
    await writeFile(out, text, { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const message = exists
      ? '同じ名前のファイルがあります。別の名前を指定してください。'
      : 'このファイルには書けません。'
    return unusableInput([{ file: out, line: null, field: '', message }], false)
  }
  return { exitCode: 0, output: `${out} に書き出しました。このシステムの外に保管してください。\n`, errors: '' }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { organisation: { type: 'string' }, out: { type: 'string' }, 'public-key': { type: 'boolean' } },
    }).values
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
