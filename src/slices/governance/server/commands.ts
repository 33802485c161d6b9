import type { CommandOutcome } from '../../../platform/command-line/command-outcome.ts'

/** What this slice offers the command line. Loaded only when called for: a command starts fast and opens no database. */
export const governanceCommands = [
  {
    name: 'certify',
    summary: '医療連携推進認定の基準に適合するかを調べます',
    run: async (args: readonly string[], now: Date): Promise<CommandOutcome> =>
      (await import('./certify/certify-command.ts')).certify(args, now),
  },
  {
    name: 'bed-transfer',
    summary: '参加法人等の間の病床の融通が特例の要件に合うかを調べます',
    run: async (args: readonly string[], now: Date): Promise<CommandOutcome> =>
      (await import('./bed-transfer/bed-transfer-command.ts')).bedTransferCommand(args, now),
  },
]
