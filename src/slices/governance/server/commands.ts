import type { CommandOutcome } from '../../../platform/command-line/command-outcome.ts'

/** What this slice offers the command line. Loaded only when called for: a command starts fast and opens no database. */
export const governanceCommands = [
  {
    name: 'certify',
    summary: '医療連携推進認定の基準に適合するかを調べます',
    run: async (args: readonly string[], now: Date): Promise<CommandOutcome> =>
      (await import('./certify/certify-command.ts')).certify(args, now),
  },
]
